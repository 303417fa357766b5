import { cueOf, readMarkup, readVoices } from './cue-markup';
import { withoutCutEnd } from './cut-end';
import { joinHighlighted } from './highlighted-words';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import type { TextLines } from './text-lines';
import { isSettings, readLoneStart, readTimingLine, type TimingLine } from './timing-line';

/** Pieces of a stream that were put together bring their first lines along. */
const blockPattern = /^\ufeff?(?:NOTE|STYLE|REGION|WEBVTT)(?:\s|$)/u;
/** Lines of the header, which some programs part from it by a blank line. */
const headerPattern = /^(?:Kind|Language|X-TIMESTAMP-MAP|Style|Region)\s{0,3}[:=]/iu;
/** Webex names who speaks in the id: `12 "Ana Lee" (345)`. */
const namedId = /^\d{1,6} "([^"]{1,60})"(?: \(\d{1,20}\))?$/u;
const counterPattern = /^\s*\d+\s*$/u;
const languagePattern = /^Language\s*[:=]\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\s*$/u;

const example = '00:01.000 --> 00:02.000';

interface OpenBlock {
  readonly line: number;
  readonly times: TimingLine | 'malformed';
  readonly body: string[];
  readonly speaker: string | undefined;
  /** True once a line of the body has text. */
  hasText: boolean;
}

/** What tracks for programs carry: objects of JSON, and parts of pictures to show above a slider. */
const dataPattern = /^(?:\{.*\}|\S{1,2000}(?:\.(?:jpe?g|png|gif|webp)|#xywh=\S{1,60}))$/u;

/** True for a text that begins with WebVTT's first line. */
export function hasWebVttHeader(text: string): boolean {
  return /^\s*WEBVTT(?:\s|$)/iu.test(text);
}

/** True for WebVTT that has lost its first line: dots in its first pair of times, `timing`, and no counters. */
export function isBareWebVtt(lines: readonly string[], timing: string): boolean {
  const times = readTimingLine(timing);
  const isPlain = typeof times === 'object' && isSettings(times.rest);
  return (
    isPlain &&
    timing.includes('.') &&
    !timing.includes(',') &&
    !lines.some((line) => counterPattern.test(line))
  );
}

/**
 * Reads WebVTT, with or without its first line. Times may use a comma, settings are passed over, NOTE, STYLE and REGION
 * blocks and X-TIMESTAMP-MAP too (a downloaded file's times are already those of the media). Text before the first cue
 * is a cue at 0, and is reported as a problem. Text after a blank line inside a cue belongs to that cue still, and is
 * reported as a problem; so is a malformed timing line, whose text is left out with it, and a missing end. A cue
 * without text is kept; one in which several voices speak becomes a cue for each, all at its times.
 */
// long: one pass over the lines, whose blocks share where the last one ended
export function parseWebVtt({ text, lines: written }: Pick<TextLines, 'text' | 'lines'>): Parsed {
  const { lines, problem: cutOff } = withoutCutEnd(written);
  const cues: ReadCue[] = [];
  const problems: LineProblem[] = [];
  let language: string | undefined;
  let block: OpenBlock | undefined;
  let isSkipped = true;
  let isHeader = hasWebVttHeader(text);
  let hasHeaderLine = false;
  let isNote = false;
  /** Text before the first cue. */
  const front: { line: number; content: string }[] = [];
  /** The line after a blank one that may turn out to be the id of the next cue. */
  let pending: { line: number; content: string } | undefined;

  const keepPending = () => {
    if (!pending || !block) return;
    if (block.times !== 'malformed') {
      problems.push(problemAt(pending.line, 'text-after-blank'));
    }
    block.body.push(pending.content);
    block.hasText = true;
    pending = undefined;
  };
  const close = () => {
    if (!block) return;
    const { line, times, body, speaker } = block;
    if (times === 'malformed') {
      problems.push(problemAt(line, 'times-unreadable', example));
    } else {
      const { start, end } = times;
      if (times.isBeforeZero) problems.push(problemAt(line, 'line-before-zero'));
      if (end === undefined) problems.push(problemAt(line, 'end-missing'));
      for (const part of readVoices(body, start)) {
        if (part.text === '' && end === undefined) continue;
        const cue = cueOf(line, times, part);
        cues.push(speaker === undefined ? cue : { speaker, ...cue });
      }
    }
  };

  let isAfterBlank = true;
  let numbered = 0;
  let line = 0;
  for (const content of lines) {
    line += 1;
    const mayBegin = isAfterBlank || pending !== undefined;
    const times = readTimingLine(content) ?? (mayBegin ? readLoneStart(content) : undefined);
    if (times) {
      // Without a blank line in between, a number above the times is an id only where ids are numbers.
      const above = block?.body.at(-1);
      if (pending && counterPattern.test(pending.content)) numbered += 1;
      if (!pending && above !== undefined && numbered > 0 && counterPattern.test(above)) block?.body.pop();
      const speaker = namedId.exec(pending?.content.trim() ?? '')?.[1];
      pending = undefined;
      if (front.at(-1)?.line === line - 1) front.pop();
      close();
      // What is no setting is text, where somebody has put it beside its times.
      const beside = times === 'malformed' || isSettings(times.rest) ? [] : [times.rest];
      block = { line, times, body: beside, speaker, hasText: beside.length > 0 };
      isSkipped = false;
      isAfterBlank = false;
      continue;
    }
    // A line of spaces at the top of a cue is how roll-up captions begin; further down it parts cues.
    if (content === '' || (content.trim() === '' && block?.hasText)) {
      keepPending();
      isAfterBlank = true;
      if (hasHeaderLine) isHeader = false;
      isNote = false;
      isSkipped = block === undefined;
      continue;
    }
    hasHeaderLine = true;
    if (block === undefined) language ??= languagePattern.exec(content)?.[1];
    if (isAfterBlank && blockPattern.test(content)) {
      isSkipped = true;
      isNote = true;
    }
    if (isSkipped || block === undefined) {
      // Before the first cue: header lines, and perhaps the id of the first cue.
      if (block === undefined) pending = { line, content };
      if (block === undefined && !isHeader && !isNote && !headerPattern.test(content))
        front.push({ line, content });
      isAfterBlank = false;
      continue;
    }
    if (isAfterBlank && !pending) pending = { line, content };
    else {
      keepPending();
      block.body.push(content);
      if (content.trim() !== '') block.hasText = true;
    }
    isAfterBlank = false;
  }
  keepPending();
  close();
  const spoken = readMarkup(
    front.map(({ content }) => content),
    0,
  );
  const [first] = front;
  // Nobody says what a track of data holds.
  if (cues.length > 0 && cues.every((cue) => dataPattern.test(cue.text))) return { cues: [], problems: [] };
  if (first && cues.length > 0 && spoken.text !== '') {
    cues.unshift({ line: first.line, start: 0, ...spoken });
    problems.unshift(problemAt(first.line, 'time-missing', example));
  }
  if (cutOff) problems.push(cutOff);
  return { ...joinHighlighted(cues, lines), problems, ...(language === undefined ? {} : { language }) };
}
