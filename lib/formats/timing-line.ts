import type { Seconds } from '../transcript/cue';
import { readClock } from './clock';
import { invisibleMarks } from './cue-text';

/** A line `start --> end …`; the end is missing in `start -->`. */
export interface TimingLine {
  readonly start: Seconds;
  readonly end?: Seconds;
  /** What follows the times: settings, coordinates, sometimes text. */
  readonly rest: string;
}

/** Spaces inside, as machine-translated files have them, and a third colon before milliseconds. */
const looseClock = String.raw`\d{1,6}(?: ?: ?\d{1,2}){1,2}(?: ?[.,] ?\d{1,9}|:\d{3})?`;
const arrow = '(?:-{1,3}>|[–—]>|=>|→)';
const timingPattern = new RegExp(
  `^\\s*(${looseClock})\\s*(?:${arrow}|--&gt;)\\s*(${looseClock})(?!\\d)(.*)$`,
  'u',
);
/** Three parts of a time at least: in prose, `10:30 ->` is none. */
const openPattern = new RegExp(
  `^\\s*(?=\\d+ ?: ?\\d+ ?[:.,])(${looseClock})\\s*(?:${arrow}|--&gt;)\\s*$`,
  'u',
);
/** As no text has it: a time to the millisecond, and nothing else. */
const loneStartPattern = /^\s*(\d{1,6}(?::\d\d){1,2}[.,]\d{3})\s*$/u;
const arrowPattern = new RegExp(`${arrow}|--&gt;`, 'u');
const timeBesideArrow = new RegExp(
  `^\\W*\\d[^>]*${arrow}|${arrow}\\s*\\d+ ?[:.,]|^\\s*${arrow}|${arrow}\\s*$`,
  'u',
);

/** A timing line as SRT has it, to show what was expected. */
export const exampleTimes = '00:00:01,000 --> 00:00:02,000';

function readLooseClock(text: string): Seconds | undefined {
  return readClock(text.replaceAll(' ', '').replace(/^(\d+:\d+:\d+):(\d{3})$/u, '$1.$2'));
}

/**
 * The times of a timing line as SRT and WebVTT have it, forgiving in the ways that files are wrong;
 * `malformed` for a line that was plainly meant as one; undefined for any other line.
 */
export function readTimingLine(line: string): TimingLine | 'malformed' | undefined {
  if (!arrowPattern.test(line)) return undefined;
  const clean = line.replace(invisibleMarks, '');
  const match = timingPattern.exec(clean);
  if (match) {
    const [, from = '', to = '', rest = ''] = match;
    const start = readLooseClock(from);
    const end = readLooseClock(to);
    if (start !== undefined && end !== undefined) return { start, end, rest: rest.trim() };
  }
  const open = readLooseClock(openPattern.exec(clean)?.[1] ?? '');
  if (open !== undefined) return { start: open, rest: '' };
  return timeBesideArrow.test(clean) ? 'malformed' : undefined;
}

/** The start on a line that has lost its arrow and its end; ask only where a timing line may stand. */
export function readLoneStart(line: string): TimingLine | undefined {
  const start = readClock(loneStartPattern.exec(line.replace(invisibleMarks, ''))?.[1] ?? '');
  return start === undefined ? undefined : { start, rest: '' };
}
