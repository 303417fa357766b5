import { XmlElement } from '@rgrove/parse-xml';
import type { TimedWord } from '../transcript/cue';
import { type TimedPiece, wordsOfPieces } from './cue-text';
import { problemAt } from './problem';
import { type Interval, intervalOf } from './ttml-interval';
import { isWord, lineOf, type TtmlContext, tellHiddenSpans, textOf } from './ttml-text';
import { attribute, childElements, isText, localName } from './xml-text';

function hasOwnTimes(element: XmlElement): boolean {
  return attribute(element, 'begin') !== undefined;
}

function timesOfSpan(span: XmlElement, line: Interval, context: TtmlContext): Interval {
  const base = context.hasAbsoluteSpans ? { start: 0, end: undefined, isTold: line.isTold } : line;
  // The end of a line does not cut its words: if both have times, those of the words are more accurate.
  return intervalOf(span, { ...base, end: undefined }, { ...context, hasAbsoluteLines: false });
}

/** The innermost spans with times of their own, found in one pass. */
function timedSpans(line: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const gather = (element: XmlElement) => {
    for (const child of childElements(element)) {
      const before = found.length;
      gather(child);
      const isInnermost = found.length === before;
      if (isInnermost && localName(child.name) === 'span' && hasOwnTimes(child)) found.push(child);
    }
  };
  gather(line);
  return found;
}

/** True if these spans contain all spoken text of the line. */
function sayAll(spans: readonly XmlElement[], line: XmlElement, context: TtmlContext): boolean {
  const letters = (text: string) => text.replace(/\s+/gu, '').length;
  const inside = spans.reduce((sum, span) => sum + letters(textOf(span, context)), 0);
  return inside === letters(textOf(line, context));
}

/** The spans that `timedSpans` has found, and the white space between them, which marks the ends of words. */
function piecesOf(
  element: XmlElement,
  spans: ReadonlySet<XmlElement>,
  line: Interval,
  context: TtmlContext,
): TimedPiece[] {
  const pieces: TimedPiece[] = [];
  const gather = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (isText(child) && /^\s+$/u.test(child.text)) pieces.push({ text: child.text, start: line.start });
      if (!(child instanceof XmlElement)) continue;
      const name = localName(child.name);
      if (name === 'br') pieces.push({ text: '\n', start: line.start });
      if (name !== 'span') continue;
      if (!spans.has(child)) {
        gather(child);
        continue;
      }
      const { start, end } = timesOfSpan(child, line, context);
      const text = isWord(child) ? ` ${textOf(child, context)} ` : textOf(child, context);
      pieces.push({ text, start, ...(end === undefined ? {} : { end }) });
    }
  };
  gather(element);
  return pieces;
}

/** The speaker: the names of all agents, if the line has several. */
function speakerOf(agent: string | undefined, context: TtmlContext): string | undefined {
  const ids = agent?.trim().split(/\s+/u) ?? [];
  const [first] = ids;
  return first ? (context.agents.get(first) ?? first) : undefined;
}

function addCue(
  element: XmlElement,
  times: Interval,
  words: readonly TimedWord[],
  agent: string | undefined,
  context: TtmlContext,
): void {
  const text = lineOf(element, context);
  if (text === '') return;
  if (!times.isTold) {
    context.problems.push(problemAt(0, 'line-without-times', text.slice(0, 60)));
    return;
  }
  const speaker = speakerOf(attribute(element, 'agent') ?? agent, context);
  context.cues.push({
    line: 0,
    start: times.start,
    ...(times.end === undefined ? {} : { end: times.end }),
    text,
    ...(speaker === undefined ? {} : { speaker }),
    ...(words.length > 0 ? { words } : {}),
  });
}

/** True if the spans contain phrases and not words or syllables. */
function arePhrases(spans: readonly XmlElement[], context: TtmlContext): boolean {
  const phrases = spans.filter((span) => !isWord(span) && lineOf(span, context).includes(' ')).length;
  return phrases * 2 > spans.length;
}

/**
 * Reads one `<p>`. Spans with times of their own become cues if they contain phrases, and the words of one cue if they
 * contain words. If the line also has text outside such spans, it stays one cue.
 */
export function readLine(
  line: XmlElement,
  base: Interval,
  inherited: string | undefined,
  context: TtmlContext,
): Interval {
  const interval = intervalOf(line, base, context);
  const agent = attribute(line, 'agent') ?? inherited;
  tellHiddenSpans(line, context);
  const spans = timedSpans(line);
  const isSplit = arePhrases(spans, context) || (!hasOwnTimes(line) && !spans.some(isWord));
  if (spans.length > 0 && isSplit && sayAll(spans, line, context)) {
    for (const span of spans) addCue(span, timesOfSpan(span, interval, context), [], agent, context);
    return interval;
  }
  const words = wordsOfPieces(piecesOf(line, new Set(spans), interval, context));
  const [first] = words;
  const last = words.at(-1);
  const spoken =
    hasOwnTimes(line) || !first || !last
      ? interval
      : { start: first.start, end: last.end ?? interval.end, isTold: true };
  addCue(line, spoken, arePhrases(spans, context) ? [] : words, agent, context);
  return interval;
}

/** The elements of `element` that contain lines. */
export function blocksOf(element: XmlElement): XmlElement[] {
  return childElements(element).filter((child) => /^(?:p|div|body)$/u.test(localName(child.name)));
}
