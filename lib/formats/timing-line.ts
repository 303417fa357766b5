import { asciiDigit } from '../transcript/ascii-digit';
import type { Seconds } from '../transcript/cue';
import { readClock } from './clock';
import { invisibleMarks } from './cue-text';

/** A line `start --> end …`. The end is missing in `start -->`. */
export interface TimingLine {
  readonly start: Seconds;
  /** Set if the time in the file is before 0, because the subtitles were shifted too far. `start` is then 0. */
  readonly isBeforeZero?: true;
  readonly end?: Seconds;
  /** The rest of the line after the times: settings, coordinates, sometimes text. */
  readonly rest: string;
}

/**
 * A clock with deviations: spaces inside, as in machine-translated files, a third colon before milliseconds, or
 * fractions of milliseconds.
 */
const looseClock = String.raw`\d{1,6}(?: ?: ?\d{1,2}){1,2}(?: ?[.,;] ?\d{1,9}(?:\.\d{1,20})?|:\d{3})?`;
/** The number of the cue, if it is on the line of its times. */
const counter = String.raw`(?:#?\d{1,6}[.):]?[ \t]{1,4})?`;
/** Some programs write times below a minute as seconds only. */
const bareSeconds = String.raw`\d{1,9}(?:[.,]\d{1,9})?s?`;
const arrow = '(?:-(?: ?-){0,2} ?>|[–—]>|=>|→)';
const timingPattern = new RegExp(
  `^\\s*${counter}(-?)(${looseClock})\\s*(?:${arrow}|-?>>|--&gt;)\\s*(${looseClock})(?!\\d)(.*)$`,
  'u',
);
const secondsPattern = new RegExp(
  `^\\s*(${looseClock}|${bareSeconds})\\s*--(?:>|&gt;)\\s*(${looseClock}|${bareSeconds})(?![\\d:.,])(.*)$`,
  'u',
);
const settingsPattern = /^(?:\s+[A-Za-z]+:\S+)*\s*$/u;
/** At least three parts of a time: in prose, `10:30 ->` is not a timing line. */
const openPattern = new RegExp(
  `^\\s*(?=\\d+ ?: ?\\d+ ?[:.,])(${looseClock})\\s*(?:${arrow}|--&gt;)\\s*$`,
  'u',
);
/** A time with milliseconds and nothing else, which does not occur in spoken text. */
const loneStartPattern = /^\s*(\d{1,6}(?::\d\d){1,2}[.,]\d{3})\s*$/u;
const arrowPattern = new RegExp(`${arrow}|--&gt;`, 'u');
const timeBesideArrow = new RegExp(
  `^\\W*\\d[^>]*${arrow}|${arrow}\\s*\\d+ ?[:.,]|^\\s*${arrow}|${arrow}\\s*$`,
  'u',
);
const wideMarks = /[！-～]/gu;

/** An SRT timing line, as an example for the reader of what was expected. */
export const exampleTimes = '00:00:01,000 --> 00:00:02,000';

/** Digits of scripts other than Latin. */
const otherDigits = /(?![0-9])\p{Nd}/gu;
/** Clock times with dots, slashes or hyphens instead of colons. */
const markedClock = /(?<![\d./-])(\d{1,3})([./-])(\d\d)\2(\d\d)(?=[.,/-]\d{1,3}(?!\d))/gu;
/** Characters before milliseconds that replace the comma or the dot. */
const oddFraction = /(?<=\d:\d\d)(?:[/'’´\u060c-](?=\d{1,3}(?!\d))| (?=\d{3}\s*(?:-->|$)))/gu;

/** Some programs round to a 60th second or minute. It means the beginning of the next minute or hour. */
function readSixtieth(text: string): Seconds | undefined {
  const [, hours = '0', minutes, seconds = '', fraction = ''] =
    /^(?:(\d{1,6}):)?(\d{1,6}):(\d\d)([.,]\d{1,9})?$/u.exec(text) ?? [];
  if (minutes === undefined || Number(seconds) > 60 || (hours !== '0' && Number(minutes) > 60))
    return undefined;
  const below = Number(`0${fraction.replace(',', '.')}`);
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + below;
}

function readLooseClock(text: string): Seconds | undefined {
  const clock = text
    .replaceAll(' ', '')
    .replace(';', '.')
    .replace(/([.,]\d{3})\.\d{1,20}$/u, '$1')
    .replace(/^(\d+:\d+:\d+):(\d{3})$/u, '$1.$2');
  return readClock(clock) ?? readSixtieth(clock);
}

function readSecondsPair(line: string): TimingLine | undefined {
  const [, from = '', to = '', rest = ''] = secondsPattern.exec(line) ?? [];
  // Two integers may be anything (milliseconds, frames). An integer beside a clock time is a clock time that was cut
  // off.
  const isClock = from.includes(':') || to.includes(':');
  const parts = isClock ? [from, to] : [from + to];
  if (!parts.every((part) => /[.,s:]/u.test(part)) || !settingsPattern.test(rest)) return undefined;
  const read = (text: string) =>
    text.includes(':') ? readLooseClock(text) : Number(text.replace('s', '').replace(',', '.'));
  const start = read(from);
  const end = read(to);
  return start === undefined || end === undefined ? undefined : { start, end, rest: rest.trim() };
}

/**
 * Replaces full-width characters, which Chinese keyboards produce, digits of other scripts and unusual characters in
 * clock times with the usual ones. Every index in the line stays the same.
 */
function plainMarks(line: string): string {
  return line
    .replace(wideMarks, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(otherDigits, asciiDigit)
    .replace(markedClock, '$1:$3:$4')
    .replace(oddFraction, ',');
}

/** The number that `count` digits from `from` on make; NaN if one of them is not a digit. */
function digitsAt(line: string, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = line.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The seconds of `HH:MM:SS,mmm` or `HH:MM:SS.mmm` at an index of a line; NaN for anything else. */
function strictClockAt(line: string, from: number): Seconds {
  const mark = line.charCodeAt(from + 8);
  const isClock = line[from + 2] === ':' && line[from + 5] === ':' && (mark === 0x2c || mark === 0x2e);
  const minutes = digitsAt(line, from + 3, 2);
  const seconds = digitsAt(line, from + 6, 2);
  if (!isClock || minutes > 59 || seconds > 59) return Number.NaN;
  const milliseconds = (digitsAt(line, from, 2) * 3600 + minutes * 60 + seconds) * 1000;
  return (milliseconds + digitsAt(line, from + 9, 3)) / 1000;
}

/**
 * A fast path for most lines: reads a timing line in exactly the form of SRT and WebVTT, without settings. Undefined
 * for all other lines.
 */
function readStrictLine(line: string): TimingLine | undefined {
  if (line.length !== 29 || !line.startsWith(' --> ', 12)) return undefined;
  const start = strictClockAt(line, 0);
  const end = strictClockAt(line, 17);
  return Number.isNaN(start) || Number.isNaN(end) ? undefined : { start, end, rest: '' };
}

/**
 * Reads the times of a timing line of SRT or WebVTT, and accepts common deviations. `malformed` for a line that is
 * clearly meant as one; undefined for any other line.
 */
export function readTimingLine(line: string): TimingLine | 'malformed' | undefined {
  const strict = readStrictLine(line);
  if (strict) return strict;
  // A quick check, because this function is called for every line of a file and most lines have no arrow.
  if (!/[-–—=] ?>|>>|[→＞]|&gt;/u.test(line)) return undefined;
  const isOdd = /\d[，．：/'’´\u060c-]\d|＞|\d\.\d\d\.\d|:\d\d \d{3}(?:\s|$)|(?![0-9])\p{Nd}/u.test(line);
  const plain = isOdd ? plainMarks(line) : line;
  if (!arrowPattern.test(plain) && !/\d\s*>>\s*\d/u.test(plain)) return undefined;
  const clean = plain.replace(invisibleMarks, '');
  const match = timingPattern.exec(clean);
  if (match) {
    const [, minus, from = '', to = '', rest = ''] = match;
    const start = readLooseClock(from);
    const end = readLooseClock(to);
    // Taken from the original line, because `clean` has other characters in some places.
    const told = rest === '' ? '' : line.replace(invisibleMarks, '').slice(-rest.length).trim();
    if (start !== undefined && end !== undefined)
      return minus ? { start: 0, end, rest: told, isBeforeZero: true } : { start, end, rest: told };
  }
  const open = readLooseClock(openPattern.exec(clean)?.[1] ?? '');
  if (open !== undefined) return { start: open, rest: '' };
  return readSecondsPair(clean) ?? (timeBesideArrow.test(clean) ? 'malformed' : undefined);
}

/** The start on a line that has lost its arrow and its end. Call this only where a timing line may be. */
export function readLoneStart(line: string): TimingLine | undefined {
  if (!line.includes(':')) return undefined;
  const start = readClock(loneStartPattern.exec(line.replace(invisibleMarks, ''))?.[1] ?? '');
  return start === undefined ? undefined : { start, rest: '' };
}

const settingPattern = /^[A-Za-z]+\d?:\S+$/u;

/** True for text that may follow the times: coordinates (`X1:10 Y1:20`), WebVTT settings, or nothing. */
export function isSettings(rest: string): boolean {
  return (
    rest === '' ||
    rest
      .replace(/:\s{1,4}/gu, ':')
      .split(/\s+/u)
      .every((token) => settingPattern.test(token))
  );
}
