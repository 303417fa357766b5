import type { XmlElement } from '@rgrove/parse-xml';
import type { Seconds, TimedWord } from '../transcript/cue';
import { tidyText } from './cue-text';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { readRates, readTtmlTime, type TtmlRates } from './ttml-time';
import { attribute, childElements, descendants, isText, localName } from './xml-text';

/** The time that an element may use: its own, inside that of its parent. */
interface Interval {
  readonly start: Seconds;
  readonly end: Seconds | undefined;
  readonly isTold: boolean;
}

interface Context {
  readonly rates: TtmlRates;
  readonly agents: ReadonlyMap<string, string>;
  /** Styles of ruby texts, by their ids. */
  readonly rubyStyles: ReadonlySet<string>;
  /** Apple's files, and others, give times inside a line from the start of the document, against the rule. */
  readonly hasAbsoluteSpans: boolean;
  readonly cues: ReadCue[];
  readonly problems: LineProblem[];
}

function intervalOf(element: XmlElement, base: Interval, rates: TtmlRates): Interval {
  const begin = readTtmlTime(attribute(element, 'begin'), rates);
  const end = readTtmlTime(attribute(element, 'end'), rates);
  const lasts = readTtmlTime(attribute(element, 'dur'), rates);
  const start = base.start + (begin ?? 0);
  const ends = [
    ...(end === undefined ? [] : [base.start + end]),
    ...(lasts === undefined ? [] : [start + lasts]),
    ...(end === undefined && lasts === undefined && base.end !== undefined ? [base.end] : []),
  ];
  const isTold = begin !== undefined || end !== undefined || lasts !== undefined || base.isTold;
  return { start, end: ends.length > 0 ? Math.min(...ends) : undefined, isTold };
}

function agentsOf(root: XmlElement): Map<string, string> {
  return new Map(
    descendants(root, 'agent').flatMap((agent): [string, string][] => {
      const id = attribute(agent, 'id');
      const name = tidyText(descendants(agent, 'name')[0]?.text ?? '');
      return id === undefined || name === '' ? [] : [[id, name]];
    }),
  );
}

function isWord(element: XmlElement): boolean {
  return attribute(element, 'unit') === 'word';
}

/** True for what spells how a text is read (ruby), and for the brackets around it. */
function isRubyText(element: XmlElement): boolean {
  return /^(?:text|textContainer|delimiter)$/u.test(attribute(element, 'ruby') ?? '');
}

function rubyStylesOf(root: XmlElement): Set<string> {
  const styles = descendants(root, 'style').filter(isRubyText);
  return new Set(styles.flatMap((style) => attribute(style, 'id') ?? []));
}

/**
 * Text with `<br/>` as white space; word and sentence spans are parted by a space, others as written. Ruby texts
 * are left out: they say their base once more.
 */
function textOf(element: XmlElement, rubyStyles: Context['rubyStyles']): string {
  return element.children
    .map((child) => {
      if (isText(child)) return child.text;
      if (!('name' in child)) return '';
      const part = child as XmlElement;
      const name = localName(part.name);
      if (name === 'br') return '\n';
      const styles = attribute(part, 'style')?.split(/\s+/u) ?? [];
      if (name !== 'span' || isRubyText(part) || styles.some((id) => rubyStyles.has(id))) return '';
      const text = textOf(part, rubyStyles);
      return attribute(part, 'unit') === undefined ? text : ` ${text} `;
    })
    .join('');
}

function spanBase(line: Interval, context: Context): Interval {
  return context.hasAbsoluteSpans
    ? { start: 0, end: undefined, isTold: line.isTold }
    : { ...line, end: undefined };
}

function hasOwnTimes(element: XmlElement): boolean {
  return attribute(element, 'begin') !== undefined;
}

function wordsOf(line: XmlElement, interval: Interval, context: Context): TimedWord[] {
  return descendants(line, 'span')
    .filter((span) => isWord(span) && hasOwnTimes(span))
    .map((span) => {
      const { start, end } = intervalOf(span, spanBase(interval, context), context.rates);
      return {
        text: tidyText(textOf(span, context.rubyStyles)),
        start,
        ...(end === undefined ? {} : { end }),
      };
    })
    .filter((word) => word.text !== '');
}

function readLine(
  line: XmlElement,
  base: Interval,
  inherited: string | undefined,
  context: Context,
): Interval {
  const interval = intervalOf(line, base, context.rates);
  const agent = attribute(line, 'agent') ?? inherited;
  const timedSpans = childElements(line).filter(
    (span) => localName(span.name) === 'span' && hasOwnTimes(span),
  );
  const addCue = (element: XmlElement, times: Interval, words: readonly TimedWord[]) => {
    const text = tidyText(textOf(element, context.rubyStyles));
    if (text === '') return;
    if (!times.isTold) {
      context.problems.push(problemAt(0, 'line-without-times', text.slice(0, 60)));
      return;
    }
    const id = (attribute(element, 'agent') ?? agent)?.trim().split(/\s+/u)[0];
    const speaker = id ? (context.agents.get(id) ?? id) : undefined;
    context.cues.push({
      line: 0,
      start: times.start,
      ...(times.end === undefined ? {} : { end: times.end }),
      text,
      ...(speaker === undefined ? {} : { speaker }),
      ...(words.length > 0 ? { words } : {}),
    });
  };
  if (!hasOwnTimes(line) && timedSpans.length > 0 && !timedSpans.some(isWord)) {
    for (const span of timedSpans) {
      const times = intervalOf(span, spanBase(interval, context), context.rates);
      addCue(span, times, wordsOf(span, times, context));
    }
    return interval;
  }
  const words = wordsOf(line, interval, context);
  const [first] = words;
  const last = words.at(-1);
  const spoken =
    hasOwnTimes(line) || !first || !last
      ? interval
      : { start: first.start, end: last.end ?? interval.end, isTold: true };
  addCue(line, spoken, words);
  return interval;
}

function readContainer(
  element: XmlElement,
  base: Interval,
  inherited: string | undefined,
  context: Context,
): Interval {
  const interval = intervalOf(element, base, context.rates);
  const agent = attribute(element, 'agent') ?? inherited;
  const isSequence = attribute(element, 'timeContainer') === 'seq';
  let from = interval;
  for (const child of childElements(element)) {
    const name = localName(child.name);
    if (name !== 'p' && name !== 'div' && name !== 'body') continue;
    const read = name === 'p' ? readLine : readContainer;
    const times = read(child, from, agent, context);
    if (isSequence && times.end !== undefined) from = { ...interval, start: times.end };
  }
  return interval;
}

/** Word spans of podcasts, and spans that would begin after their line's end, count from the document's start. */
function findAbsoluteSpans(root: XmlElement, rates: TtmlRates): boolean {
  return descendants(root, 'p').some((line) => {
    const begin = readTtmlTime(attribute(line, 'begin'), rates);
    const end = readTtmlTime(attribute(line, 'end'), rates);
    return descendants(line, 'span').some((span) => {
      if (attribute(span, 'unit') !== undefined) return true;
      const from = readTtmlTime(attribute(span, 'begin'), rates);
      return (
        from !== undefined && begin !== undefined && end !== undefined && from >= begin && begin + from >= end
      );
    });
  });
}

/** True for the root element of a TTML document. */
export function isTtml(root: XmlElement): boolean {
  return localName(root.name).toLowerCase() === 'tt';
}

/** Reads TTML (also DFXP and iTT), with nested times, frames and ticks, and the word spans of Apple's podcasts. */
export function parseTtml(root: XmlElement): Parsed {
  const rates = readRates(root);
  const context: Context = {
    rates,
    agents: agentsOf(root),
    rubyStyles: rubyStylesOf(root),
    hasAbsoluteSpans: findAbsoluteSpans(root, rates),
    cues: [],
    problems: [],
  };
  readContainer(root, { start: 0, end: undefined, isTold: false }, undefined, context);
  const language = attribute(root, 'lang')?.trim();
  const title = tidyText(
    childElements(root)
      .filter((child) => localName(child.name) === 'head')
      .flatMap((head) => descendants(head, 'title'))[0]?.text ?? '',
  );
  return {
    cues: context.cues,
    problems: context.problems,
    ...(language ? { language } : {}),
    ...(title === '' ? {} : { title }),
  };
}
