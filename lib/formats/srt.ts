import { cueOf, readMarkup } from './cue-markup';
import { withoutCutEnd } from './cut-end';
import { joinHighlighted } from './highlighted-words';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { isSbvTimes, readSbvTimes } from './sbv';
import { looksLikeName } from './speaker-name';
import { exampleTimes, isSettings, readLoneStart, readTimingLine, type TimingLine } from './timing-line';

/** Two times with milliseconds, between which the arrow has lost a part. */
const otherPair = /^\s*(\d{1,3}:\d\d:\d\d[.,]\d{3})\s*[>–—-]\s*(\d{1,3}:\d\d:\d\d[.,]\d{3})\s*$/u;
/** A bar between words, which MicroDVD files have for a line break. */
const barBreak = /[^\s|]\|[^\s|]/u;
const substationBreak = /\\N/u;
const anyBreak = /\\N|(?<=[^\s|])\|(?=[^\s|])/u;
const counterPattern = /^\s*#?\p{Nd}+\s*$/u;

interface Mark {
  readonly index: number;
  readonly times: TimingLine | 'malformed';
}

/** Where the file has the numbers of its cues: nowhere, on the line above the times, or with a blank line between. */
type Counters = 'none' | 'above' | 'spaced';

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function isCounter(line: string | undefined): boolean {
  return line !== undefined && counterPattern.test(line);
}

/** The times on a line. A start without an end only counts below a counter or a blank line, and above text. */
function readTimes(
  line: string,
  above: string | undefined,
  below: string | undefined,
): Mark['times'] | undefined {
  const times = readTimingLine(line);
  if (times || !line.includes(':')) return times;
  // An SBV cue may have been pasted into the file. Its times are not text either.
  const pair = line.includes(',') && isSbvTimes(line) ? readSbvTimes(line) : undefined;
  if (typeof pair === 'object') return { ...pair, rest: '' };
  const mayBegin = (isBlank(above) || isCounter(above)) && !isBlank(below);
  const [, from, to] = (mayBegin && otherPair.exec(line)) || [];
  if (from !== undefined) return readTimingLine(`${from} --> ${to}`);
  return mayBegin ? readLoneStart(line) : undefined;
}

function countersOf(lines: readonly string[], marks: readonly Mark[]): Counters {
  const above = marks.filter(({ index }) => isCounter(lines[index - 1])).length;
  if (above * 2 >= marks.length) return 'above';
  const spaced = marks.filter(({ index }) => isBlank(lines[index - 1]) && isCounter(lines[index - 2])).length;
  return spaced * 1.25 >= marks.length ? 'spaced' : 'none';
}

/** True if most pairs of times are followed by a name. */
function haveNames(marks: readonly Mark[]): boolean {
  const named = marks.filter(({ times }) => times !== 'malformed' && looksLikeName(times.rest)).length;
  return named >= Math.max(2, marks.length * 0.6);
}

/** Reads the text before the first times as a cue at 0, with its problem. A counter alone is ignored. */
function readFront(lines: readonly string[]): { cues: ReadCue[]; problems: LineProblem[] } {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const body = isCounter(lines[last]) ? lines.slice(0, last) : lines;
  const spoken = readMarkup(body, 0);
  if (spoken.text === '') return { cues: [], problems: [] };
  const line = body.findIndex((content) => !isBlank(content)) + 1;
  return { cues: [{ line, start: 0, ...spoken }], problems: [problemAt(line, 'time-missing', exampleTimes)] };
}

/**
 * Reads SubRip, which has no standard. Any timing line begins a cue. Its text is all lines up to the next timing line,
 * so that a missing or an additional blank line does no harm. The counter line directly above a timing line is removed;
 * a line of digits before a blank line is text. A malformed timing line is reported as a problem, and the text below it
 * is left out. A missing end is reported, and the cue is kept if it has text. A cue with both times is kept even
 * without text, because its times are valid. Text before the first times becomes a cue at 0, and is reported as a
 * problem.
 */
export function parseSrt(written: readonly string[]): Parsed {
  const { lines, problem: cutOff } = withoutCutEnd(written);
  const marks: Mark[] = [];
  lines.forEach((line, index) => {
    const times = readTimes(line, lines[index - 1], lines[index + 1]);
    if (times) marks.push({ index, times });
  });
  const counters = countersOf(lines, marks);
  const areNamed = haveNames(marks);
  const lineBreak =
    lines.filter((line) => line.includes('|') && barBreak.test(line)).length > 1 ? anyBreak : substationBreak;
  const { cues, problems } = readFront(lines.slice(0, marks[0]?.index ?? 0));
  marks.forEach(({ index, times }, order) => {
    const line = index + 1;
    if (times === 'malformed') {
      problems.push(problemAt(line, 'times-unreadable', exampleTimes));
      return;
    }
    const next = marks[order + 1]?.index ?? lines.length;
    let to = next;
    if (next < lines.length) {
      if (counters === 'above' && isCounter(lines[next - 1])) to = next - 1;
      else if (counters === 'spaced' && isBlank(lines[next - 1]) && isCounter(lines[next - 2])) to = next - 2;
    }
    // SRT files sometimes contain the line breaks of SubStation Alpha (`\N`) and of MicroDVD (`|`).
    const body: string[] = [];
    for (let at = index + 1; at < to; at += 1) {
      const content = lines[at] ?? '';
      // Files that were joined may contain the first line of a WebVTT file.
      if (content === 'WEBVTT') continue;
      if (!lineBreak.test(content)) body.push(content);
      else for (const part of content.split(lineBreak)) body.push(part);
    }
    const isNamed = areNamed && looksLikeName(times.rest) && body.some((content) => !isBlank(content));
    if (!isNamed && !isSettings(times.rest)) body.unshift(times.rest.replace(/^:(?:\s|$)/u, ''));
    const { start, end } = times;
    if (times.isBeforeZero) problems.push(problemAt(line, 'line-before-zero'));
    if (end === undefined) problems.push(problemAt(line, 'end-missing'));
    const said = readMarkup(body, start);
    if (end === undefined && said.text === '') return;
    const speaker = isNamed ? times.rest : said.speaker;
    cues.push(cueOf(line, times, speaker === undefined ? said : { ...said, speaker }));
  });
  if (cutOff) problems.push(cutOff);
  return { ...joinHighlighted(cues, lines), problems };
}
