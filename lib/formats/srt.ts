import { readMarkup } from './cue-markup';
import type { Parsed, Problem, ReadCue } from './parsed';
import { readTimingLine, type TimingLine } from './timing-line';

const settingPattern = /^[A-Za-z]+\d?:\S+$/u;
/** What is left of a timing line where a file was cut off. */
const cutTimingPattern = /^\d{1,3}:[\d:.,]*\s*-{0,2}$/u;
const counterPattern = /^\s*\d+\s*$/u;

interface Mark {
  readonly index: number;
  readonly times: TimingLine | 'malformed';
}

/** How the file numbers its cues: not at all, on the line above the times, or with a blank line between. */
type Counters = 'none' | 'above' | 'spaced';

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** Coordinates (`X1:10 Y1:20`) or WebVTT settings behind the times, or nothing. */
function isSettings(rest: string): boolean {
  return rest === '' || rest.split(/\s+/u).every((token) => settingPattern.test(token));
}

function isCounter(line: string | undefined): boolean {
  return line !== undefined && counterPattern.test(line);
}

function countersOf(lines: readonly string[], marks: readonly Mark[]): Counters {
  const above = marks.filter(({ index }) => isCounter(lines[index - 1])).length;
  if (above * 2 >= marks.length) return 'above';
  const spaced = marks.filter(({ index }) => isBlank(lines[index - 1]) && isCounter(lines[index - 2])).length;
  return spaced * 1.25 >= marks.length ? 'spaced' : 'none';
}

/**
 * Reads SubRip, which has no standard. Any timing line begins a cue; its text is all lines up to the next
 * timing line, so a missing or an additional blank line loses nothing. The counter line directly above a
 * timing line goes; a digits-only line of text before a blank line stays. A malformed timing line is a
 * problem, and the text under it is left out with it. A cue without text is kept: its times are real.
 */
export function parseSrt(text: string): Parsed {
  const lines = text.split('\n');
  const marks: Mark[] = [];
  lines.forEach((line, index) => {
    const times = readTimingLine(line);
    if (times) marks.push({ index, times });
  });
  const counters = countersOf(lines, marks);
  const cues: ReadCue[] = [];
  const problems: Problem[] = [];
  marks.forEach(({ index, times }, order) => {
    const line = index + 1;
    if (times === 'malformed') {
      problems.push({
        line,
        reason: 'a timing line that cannot be read; expected "00:00:01,000 --> 00:00:02,000"',
      });
      return;
    }
    const next = marks[order + 1]?.index ?? lines.length;
    let to = next;
    if (next < lines.length) {
      if (counters === 'above' && isCounter(lines[next - 1])) to = next - 1;
      else if (counters === 'spaced' && isBlank(lines[next - 1]) && isCounter(lines[next - 2])) to = next - 2;
    }
    const isLast = next === lines.length;
    if (isLast && isCounter(lines[next - 2]) && cutTimingPattern.test(lines[next - 1]!)) {
      to = next - 2;
      problems.push({ line: next, reason: 'the file ends in the middle of a timing line' });
    }
    const body = lines.slice(index + 1, Math.max(to, index + 1));
    if (!isSettings(times.rest)) body.unshift(times.rest);
    cues.push({ line, start: times.start, end: times.end, ...readMarkup(body, times.start) });
  });
  return { cues, problems };
}
