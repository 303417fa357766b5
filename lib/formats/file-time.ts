import type { Seconds } from '../transcript/cue';
import { readClock } from './clock';
import { isObject, type JsonObject, numberIn } from './json-text';

/** A time as it is in a list or a table. */
export interface FileTime {
  readonly value: number;
  /** The duration of one unit of `value`, in seconds; undefined for a number whose unit the file does not give. */
  readonly unit?: Seconds;
  /** Additional video frames, in clock times such as `00:01:02:12`. */
  readonly frames?: number;
}

/** Units at the ends of names (`start_ms`, `offsetInTicks`, `startSeconds`), with their durations in seconds. */
const unitEndings: readonly [RegExp, Seconds][] = [
  [/(?:_in)?_?(?:ms|msec|msecs|millis|milliseconds?)$/u, 0.001],
  [/(?:_in)?_(?:s|sec|secs|seconds)$/u, 1],
  [/(?:_in)?_ticks$/u, 1e-7],
  [/(?:_in)?_(?:us|micros|microseconds?)$/u, 1e-6],
  [/(?:_in)?_(?:ns|nanos|nanoseconds?)$/u, 1e-9],
];

/** The name of a property or column in snake case, without its unit; and the unit that its ending gives, in seconds. */
export function splitUnit(name: string): { readonly name: string; readonly unit: Seconds | undefined } {
  const lower = name
    .trim()
    .replace(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/gu, '');
  if (/^(?:milliseconds|millis|ms)$/u.test(lower)) return { name: 'time', unit: 0.001 };
  for (const [ending, unit] of unitEndings) {
    const base = lower.replace(ending, '');
    if (base !== lower && base !== '') return { name: base, unit };
  }
  return { name: lower, unit: undefined };
}

const isoDuration =
  /^PT(?:(\d{1,6}(?:\.\d{1,9})?)H)?(?:(\d{1,6}(?:\.\d{1,9})?)M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/u;
const spelled =
  /^(?:(\d{1,4}) ?h(?:ours?|rs?)?)?[ ,]*(?:(\d{1,6}) ?m(?:in(?:ute)?s?)?)?[ ,]*(?:(\d{1,9}(?:\.\d{1,9})?) ?s(?:ec(?:ond)?s?)?)?$/iu;
const framed = /^(\d{1,3}:\d\d:\d\d)[:;](\d\d)$/u;
/** A clock time with a third colon before the milliseconds. */
const colonMilliseconds = /^(\d{1,3}:\d\d:\d\d):(\d{3})$/u;

function partsOf(match: RegExpExecArray | null): Seconds | undefined {
  if (!match) return undefined;
  const [, hours, minutes, seconds] = match;
  if (hours === undefined && minutes === undefined && seconds === undefined) return undefined;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

/**
 * The days since 1 March of the year 0 in the Gregorian calendar. Years begin in March, so a leap day is the last of
 * its year.
 */
function dayNumber(year: number, month: number, day: number): number {
  const whole = month <= 2 ? year - 1 : year;
  const days = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
  return whole * 365 + Math.floor(whole / 4) - Math.floor(whole / 100) + Math.floor(whole / 400) + days;
}

const epochDay = dayNumber(1970, 1, 1);
const datePattern =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d(?:\.\d{1,9})?) ?(?:Z|([+-])(\d\d):?(\d\d))?$/u;

/** Reads a date with a time, as seconds since 1970. Without a time zone, it is taken as UTC. */
function readDate(text: string): Seconds | undefined {
  const [, year, month, day, hours, minutes, seconds, sign, zoneHours = 0, zoneMinutes = 0] =
    datePattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  const days = dayNumber(Number(year), Number(month), Number(day)) - epochDay;
  const zone = (Number(zoneHours) * 3600 + Number(zoneMinutes) * 60) * (sign === '-' ? -1 : 1);
  return days * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) - zone;
}

/**
 * The time in a text: a clock, one with frames, `12.5s`, `1500 ms`, `1m10s`, `PT1M10S` or a date; undefined for others.
 */
export function readTimeText(text: string): FileTime | undefined {
  const clean = text.trim().replace(/^[[(]\s*|\s*[\])]$/gu, '');
  if (clean === '') return undefined;
  const clock = readClock(clean.replace(colonMilliseconds, '$1.$2'));
  if (clock !== undefined) return { value: clock, unit: 1 };
  const [, whole = '', frames] = framed.exec(clean) ?? [];
  const seconds = readClock(whole);
  if (seconds !== undefined) return { value: seconds, unit: 1, frames: Number(frames) };
  const [, milliseconds] = /^(\d{1,12}(?:\.\d{1,9})?) ?ms$/iu.exec(clean) ?? [];
  if (milliseconds !== undefined) return { value: Number(milliseconds), unit: 0.001 };
  const told = partsOf(isoDuration.exec(clean)) ?? partsOf(spelled.exec(clean)) ?? readDate(clean);
  return told === undefined ? undefined : { value: told, unit: 1 };
}

/** The names of parts in a time such as `{minutes: 1, seconds: 2, milliseconds: 500}`, with their units in seconds. */
const secondsByPart: Readonly<Record<string, Seconds>> = {
  hours: 3600,
  minutes: 60,
  seconds: 1,
  hundredths: 0.01,
  milliseconds: 1e-3,
  millis: 1e-3,
  nanos: 1e-9,
};

function secondsOfParts(time: JsonObject): Seconds | undefined {
  const parts = Object.entries(secondsByPart).flatMap(([name, seconds]) => {
    const count = numberIn(time[name]);
    return count === undefined ? [] : [count * seconds];
  });
  return parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : undefined;
}

/** Reads a time from a value in a list: a number, a text, or an object with parts (Google's); otherwise undefined. */
export function fileTimeIn(value: unknown, unit: Seconds | undefined): FileTime | undefined {
  const number = numberIn(value);
  if (number !== undefined) return unit === undefined ? { value: number } : { value: number, unit };
  if (typeof value === 'string') {
    // Many languages use a comma as the decimal separator.
    const decimal = value.replace(/^\s*(\d{1,9}),(\d{1,9})\s*$/u, '$1.$2');
    return decimal === value ? readTimeText(value) : fileTimeIn(decimal, unit);
  }
  if (!isObject(value)) return undefined;
  const told = secondsOfParts(value);
  if (told !== undefined) return { value: told, unit: 1 };
  // Meeting recorders give a time from the start as well as a time of day.
  const relative = numberIn(value.relative);
  return relative === undefined ? undefined : { value: relative, unit: 1 };
}

const rangePattern = /^(\S.{0,24}?)\s*(?:-{1,2}>|[-–—→]|\bto\b)\s*(\S.{0,24})$/u;

/** Reads a range of two times, such as `0:01 - 0:05`; undefined for any other text. */
export function readTimeRange(
  text: string,
  unit: Seconds | undefined,
): { readonly start: FileTime; readonly end: FileTime } | undefined {
  const [, from, to] = rangePattern.exec(text.trim().replace(/^[[(]|[\])]$/gu, '')) ?? [];
  const start = fileTimeIn(from, unit);
  const end = fileTimeIn(to, unit);
  return start && end && { start, end };
}

/** How to read the times of a whole file. */
export interface TimeScale {
  /** The duration of a bare number's unit, in seconds. */
  readonly unit: Seconds;
  readonly framesPerSecond: number;
  /** The time that becomes 0:00: the first one if the times are dates; otherwise 0. */
  readonly origin: Seconds;
}

/** The common frame rates, in frames per second. Frame numbers are always below the rate. */
const frameRates = [24, 25, 30, 50, 60];

/** The lowest common frame rate at which all these frame numbers can occur. */
export function frameRateOf(times: Iterable<FileTime>): number {
  let highest = 0;
  for (const { frames = 0 } of times) highest = Math.max(highest, frames);
  return frameRates.find((rate) => rate > highest) ?? highest + 1;
}

export function secondsOf(time: FileTime, scale: TimeScale): Seconds {
  const seconds = time.value * (time.unit ?? scale.unit) + (time.frames ?? 0) / scale.framesPerSecond;
  // Removes the rounding errors of binary fractions.
  return Math.round(seconds * 1e6) / 1e6;
}
