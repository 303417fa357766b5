import type { Seconds } from '../transcript/cue';
import { type FileTime, frameRateOf, secondsOf, type TimeScale } from './file-time';
import type { Mending } from './mending';

/** The times of a line or word. Their unit is not known yet. */
export interface FileTimes {
  readonly start: FileTime;
  readonly end: FileTime | undefined;
  readonly duration: FileTime | undefined;
}

export interface TimedLetters extends FileTimes {
  /** The number of spoken letters. */
  readonly letters: number;
}

export type TimeUnit =
  | 'seconds'
  | 'tenths'
  | 'samples'
  | 'milliseconds'
  | 'microseconds'
  | 'ticks'
  | 'nanoseconds';

/** Units that are only considered in formats that are known to use them. */
export type RareUnit = Extract<TimeUnit, 'tenths' | 'samples'>;

const unitSeconds: Readonly<Record<TimeUnit, Seconds>> = {
  seconds: 1,
  tenths: 0.1,
  // Recognisers usually get audio with 16,000 samples per second.
  samples: 1 / 16_000,
  milliseconds: 0.001,
  microseconds: 1e-6,
  // The ticks of Microsoft: 100 ns.
  ticks: 1e-7,
  nanoseconds: 1e-9,
};

/**
 * Letters per second of speech: from 4 (Chinese, or many pauses) to 25 (a fast talker). This is about the geometric
 * mean.
 */
const usualRate = 12;
const slowest = 0.8;
const fastest = 25;
/** Times after this are seconds since 1970. This is a moment in 1985. */
const firstDate: Seconds = 5e8;
const longestTalk: Seconds = 48 * 3600;

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

interface Span {
  /** The total duration of all lines, in the file's own unit. */
  readonly length: number;
  readonly letters: number;
  /** The last time in the file. */
  readonly last: number;
}

function spanOf(lines: readonly TimedLetters[]): Span {
  const bare = lines.filter((line) => line.start.unit === undefined);
  let length = 0;
  let letters = 0;
  let last = 0;
  bare.forEach((line, index) => {
    const next = bare[index + 1]?.start.value;
    const start = line.start.value;
    const end = line.end?.unit === undefined ? line.end?.value : undefined;
    const lasts = line.duration?.unit === undefined ? line.duration?.value : undefined;
    const spoken = end === undefined ? (lasts ?? (next === undefined ? 0 : next - start)) : end - start;
    last = Math.max(last, start, end ?? 0, start + (lasts ?? 0));
    if (spoken <= 0) return;
    length += spoken;
    letters += line.letters;
  });
  return { length, letters, last };
}

/**
 * Infers the unit of bare numbers from the whole file: from the length of the recording, if the file contains it (in
 * seconds), from the resulting letters per second, and from the fact that no talk lasts two days. Seconds are the
 * default.
 */
function tellUnit(
  lines: readonly TimedLetters[],
  toldLength: Seconds | undefined,
  rareUnit: RareUnit | undefined,
): TimeUnit {
  const { length, letters, last } = spanOf(lines);
  const fits = (unit: TimeUnit) => last * unitSeconds[unit] <= (toldLength ?? 0) * 1.05 + 1;
  if (toldLength !== undefined && last > toldLength * 3 + 10 && fits('milliseconds')) return 'milliseconds';
  const isAllWhole = lines.every((line) =>
    [line.start, line.end, line.duration].every((time) => !time || isWhole(time.value)),
  );
  const rateIn = (unit: TimeUnit) => (length > 0 ? letters / (length * unitSeconds[unit]) : 0);
  const isPlausible = (unit: TimeUnit) => rateIn(unit) >= slowest && rateIn(unit) <= fastest;
  const strangeness = (unit: TimeUnit) => Math.abs(Math.log(rateIn(unit) / usualRate));
  const rivals: TimeUnit[] = rareUnit === 'samples' ? ['seconds', 'milliseconds'] : ['seconds'];
  if (rareUnit && length > 0 && rivals.every((unit) => strangeness(rareUnit) < strangeness(unit)))
    return rareUnit;
  const isTooSlow = length > 0 && rateIn('seconds') < slowest / 4;
  if (!isTooSlow && last <= longestTalk) return 'seconds';
  if (!isAllWhole) return last > longestTalk ? 'milliseconds' : 'seconds';
  const others: TimeUnit[] = ['milliseconds', 'microseconds', 'ticks', 'nanoseconds'];
  const [best] = others.filter(isPlausible).sort((a, b) => strangeness(a) - strangeness(b));
  return best ?? (last > longestTalk ? 'milliseconds' : 'seconds');
}

/**
 * The scale for the times of these lines, and their unit if it had to be guessed.
 *
 * @param rareUnit a unit that some programs use in this format
 */
export function timeScaleOf(
  lines: readonly TimedLetters[],
  toldLength?: Seconds,
  toldRate?: number,
  rareUnit?: RareUnit,
): { readonly scale: TimeScale; readonly guessed: TimeUnit | undefined; readonly hasFrames: boolean } {
  const times = lines.flatMap(({ start, end, duration }) => [
    start,
    ...(end ? [end] : []),
    ...(duration ? [duration] : []),
  ]);
  const framesPerSecond = toldRate ?? frameRateOf(times);
  const isBare = times.some((time) => time.unit === undefined);
  const unit = isBare ? tellUnit(lines, toldLength, rareUnit) : 'seconds';
  const scale = { unit: unitSeconds[unit], framesPerSecond, origin: 0 };
  const first = lines.reduce(
    (least, { start }) => Math.min(least, secondsOf(start, scale)),
    Number.POSITIVE_INFINITY,
  );
  return {
    scale: { ...scale, origin: first > firstDate && Number.isFinite(first) ? first : 0 },
    guessed: isBare ? unit : undefined,
    hasFrames: times.some((time) => (time.frames ?? 0) > 0),
  };
}

function sinceOrigin(time: FileTime, scale: TimeScale): Seconds {
  return Math.round((secondsOf(time, scale) - scale.origin) * 1e6) / 1e6;
}

/** Start and end in seconds. The end is undefined if the file has none. */
export function timesOf(
  line: FileTimes,
  scale: TimeScale,
): { readonly start: Seconds; readonly end: Seconds | undefined } {
  const start = sinceOrigin(line.start, scale);
  if (line.end) return { start, end: sinceOrigin(line.end, scale) };
  if (!line.duration) return { start, end: undefined };
  return { start, end: Math.round((start + secondsOf(line.duration, scale)) * 1e6) / 1e6 };
}

/** Reports how the numbers were read, if they were not read as plain seconds. */
export function takenUnits(
  count: number,
  { guessed, hasFrames, scale }: ReturnType<typeof timeScaleOf>,
): Mending[] {
  const taken: Mending[] = [];
  if (scale.origin > 0) taken.push({ kind: 'units', count, values: ['dates', 0] });
  if (guessed && guessed !== 'seconds') taken.push({ kind: 'units', count, values: [guessed, 0] });
  if (hasFrames) taken.push({ kind: 'units', count, values: ['frames', scale.framesPerSecond] });
  return taken;
}
