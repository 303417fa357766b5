import { cueOf, readMarkup, readVoices } from './cue-markup';
import { withoutCutEnd } from './cut-end';
import { joinHighlighted } from './highlighted-words';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import type { TextLines } from './text-lines';
import { isSettings, readLoneStart, readTimingLine, type TimingLine } from './timing-line';

/** Segments of a stream that were joined bring their own first lines. */
const blockPattern = /^\ufeff?(?:NOTE|STYLE|REGION|WEBVTT)(?:\s|$)/u;
/** Header lines. Some programs put a blank line before them. */
const headerPattern = /^(?:Kind|Language|X-TIMESTAMP-MAP|Style|Region)\s{0,3}[:=]/iu;
/** Webex writes the speaker in the id: `12 "Ana Lee" (345)`. */
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

/** Content of metadata tracks, which are for programs: JSON objects, or image parts to show above a slider. */
/** A note that a program wrote directly below a text, without a blank line. */
const confidenceNote = /^NOTE Confidence: [\d.]+$/u;
const dataPattern = /^(?:\{.*\}|\S{1,2000}(?:\.(?:jpe?g|png|gif|webp)|#xywh=\S{1,60}))$/u;

/** True for a text that begins with the first line of WebVTT. */
export function hasWebVttHeader(text: string): boolean {
  return /^\s*WEBVTT(?:\s|$)/iu.test(text);
}

/**
 * True for WebVTT that has lost its first line: `timing`, its first pair of times, has dots, and there are no counters.
 */
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
 * Reads WebVTT, with or without its first line. Times may use a comma. Settings, NOTE, STYLE and REGION blocks, and
 * X-TIMESTAMP-MAP are ignored (the times of a downloaded file are already those of the media).
 *
 * Text before the first cue becomes a cue at 0, and is reported as a problem. Text after a blank line inside a cue
 * still belongs to that cue, and is reported. A malformed timing line is reported, and its text left out. A missing end
 * is reported. A cue without text is kept. A cue with several voices becomes one cue per voice, all with the same
 * times.
 */
// long: one pass over the lines, in which the blocks share the end of the previous block
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
  /** The line after a blank one. It may turn out to be the id of the next cue. */
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
      // Without a blank line before it, a number above the times is an id only in a file with numeric ids.
      const above = block?.body.at(-1);
      if (pending && counterPattern.test(pending.content)) numbered += 1;
      if (!pending && above !== undefined && numbered > 0 && counterPattern.test(above)) block?.body.pop();
      const speaker = namedId.exec(pending?.content.trim() ?? '')?.[1];
      pending = undefined;
      if (front.at(-1)?.line === line - 1) front.pop();
      close();
      // Anything that is not a setting is text that was written beside the times.
      const beside = times === 'malformed' || isSettings(times.rest) ? [] : [times.rest];
      block = { line, times, body: beside, speaker, hasText: beside.length > 0 };
      isSkipped = false;
      isAfterBlank = false;
      continue;
    }
    // Roll-up captions have a line of spaces at the top of a cue. Further down, such a line separates cues.
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
      // Lines before the first cue belong to the header, or are the id of the first cue.
      if (block === undefined) pending = { line, content };
      if (block === undefined && !isHeader && !isNote && !headerPattern.test(content))
        front.push({ line, content });
      isAfterBlank = false;
      continue;
    }
    if (isAfterBlank && !pending) pending = { line, content };
    else if (!confidenceNote.test(content)) {
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
  // A metadata track has no spoken text.
  if (cues.length > 0 && cues.every((cue) => dataPattern.test(cue.text))) return { cues: [], problems: [] };
  if (first && cues.length > 0 && spoken.text !== '') {
    cues.unshift({ line: first.line, start: 0, ...spoken });
    problems.unshift(problemAt(first.line, 'time-missing', example));
  }
  if (cutOff) problems.push(cutOff);
  return { ...joinHighlighted(cues, lines), problems, ...(language === undefined ? {} : { language }) };
}
