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
/** Below a minute some programs write seconds alone. */
const bareSeconds = String.raw`\d{1,9}(?:[.,]\d{1,9})?s?`;
const arrow = '(?:-{1,3}>|[–—]>|=>|→)';
const timingPattern = new RegExp(
  `^\\s*(${looseClock})\\s*(?:${arrow}|--&gt;)\\s*(${looseClock})(?!\\d)(.*)$`,
  'u',
);
const secondsPattern = new RegExp(
  `^\\s*(${looseClock}|${bareSeconds})\\s*--(?:>|&gt;)\\s*(${looseClock}|${bareSeconds})(?![\\d:.,])(.*)$`,
  'u',
);
const settingsPattern = /^(?:\s+[A-Za-z]+:\S+)*\s*$/u;
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
const wideMarks = /[！-～]/gu;

/** A timing line as SRT has it, to show what was expected. */
export const exampleTimes = '00:00:01,000 --> 00:00:02,000';

/** Rounding gives some programs a 60th second, or minute: the next minute, or hour, begins. */
function readSixtieth(text: string): Seconds | undefined {
  const [, hours = '0', minutes, seconds = '', fraction = ''] =
    /^(?:(\d{1,6}):)?(\d{1,6}):(\d\d)([.,]\d{1,9})?$/u.exec(text) ?? [];
  if (minutes === undefined || Number(seconds) > 60 || (hours !== '0' && Number(minutes) > 60))
    return undefined;
  const below = Number(`0${fraction.replace(',', '.')}`);
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + below;
}

function readLooseClock(text: string): Seconds | undefined {
  const clock = text.replaceAll(' ', '').replace(/^(\d+:\d+:\d+):(\d{3})$/u, '$1.$2');
  return readClock(clock) ?? readSixtieth(clock);
}

function readSecondsPair(line: string): TimingLine | undefined {
  const [, from = '', to = '', rest = ''] = secondsPattern.exec(line) ?? [];
  // Two whole numbers may be anything (milliseconds, pictures), and one beside a clock is a clock that was cut off.
  const isClock = from.includes(':') || to.includes(':');
  const parts = isClock ? [from, to] : [from + to];
  if (!parts.every((part) => /[.,s:]/u.test(part)) || !settingsPattern.test(rest)) return undefined;
  const read = (text: string) =>
    text.includes(':') ? readLooseClock(text) : Number(text.replace('s', '').replace(',', '.'));
  const start = read(from);
  const end = read(to);
  return start === undefined || end === undefined ? undefined : { start, end, rest: rest.trim() };
}

/** Marks of full width, as Chinese keyboards give them, as plain ones; every place in the line stays. */
function narrow(line: string): string {
  return line.replace(wideMarks, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/**
 * The times of a timing line as SRT and WebVTT have it, forgiving in the ways that files are wrong;
 * `malformed` for a line that was plainly meant as one; undefined for any other line.
 */
export function readTimingLine(line: string): TimingLine | 'malformed' | undefined {
  // Most lines have no end of an arrow, and this is asked of every line of a file.
  if (!/[>→＞;]/u.test(line)) return undefined;
  const plain = /^\s*[０-９]|\d[，．：]\d|＞/u.test(line) ? narrow(line) : line;
  if (!arrowPattern.test(plain)) return undefined;
  const clean = plain.replace(invisibleMarks, '');
  const match = timingPattern.exec(clean);
  if (match) {
    const [, from = '', to = '', rest = ''] = match;
    const start = readLooseClock(from);
    const end = readLooseClock(to);
    // Behind the times stands what the line has there, not its narrowed form.
    const told = rest === '' ? '' : line.replace(invisibleMarks, '').slice(-rest.length).trim();
    if (start !== undefined && end !== undefined) return { start, end, rest: told };
  }
  const open = readLooseClock(openPattern.exec(clean)?.[1] ?? '');
  if (open !== undefined) return { start: open, rest: '' };
  return readSecondsPair(clean) ?? (timeBesideArrow.test(clean) ? 'malformed' : undefined);
}

/** The start on a line that has lost its arrow and its end; ask only where a timing line may stand. */
export function readLoneStart(line: string): TimingLine | undefined {
  const start = readClock(loneStartPattern.exec(line.replace(invisibleMarks, ''))?.[1] ?? '');
  return start === undefined ? undefined : { start, rest: '' };
}
