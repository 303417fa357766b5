import type { XmlElement } from '@rgrove/parse-xml';
import type { Seconds } from '../transcript/cue';
import { readClock } from './clock';
import { attribute, descendants } from './xml-text';

/** How a TTML document counts frames and ticks. */
export interface TtmlRates {
  readonly framesPerSecond: number;
  readonly ticksPerSecond: number;
  /**
   * The duration of a clock second. It is not 1 s if the clock only counts frames (SMPTE non-drop, 30 at 29.97 per
   * second).
   */
  readonly clockSecond: Seconds;
}

const frameClock = /^(\d+:\d\d:\d\d)[:;](\d{1,3})(?:\.\d+)?$/u;

/**
 * True if the last numbers of clock times with three colons are hundredths of a second. Some programs write them so,
 * also with a frame rate: a tenth of them or more are too high for any.
 */
export function countsHundredths(root: XmlElement): boolean {
  const counts = descendants(root, 'p').flatMap((line) => {
    const [, , count = ''] = frameClock.exec(attribute(line, 'begin')?.trim() ?? '') ?? [];
    return count.length === 2 ? [Number(count)] : [];
  });
  return counts.length > 0 && counts.filter((count) => count >= 60).length >= counts.length / 10;
}

/** The rates that the root element gives. The defaults of TTML are 30 frames and, without a frame rate, 1 tick. */
export function readRates(root: XmlElement): TtmlRates {
  const rates = toldRates(root);
  return countsHundredths(root) ? { ...rates, framesPerSecond: 100, clockSecond: 1 } : rates;
}

function toldRates(root: XmlElement): TtmlRates {
  const told = Number(attribute(root, 'frameRate'));
  const frameRate = told > 0 ? told : 30;
  const [above = 1, below = 1] = (attribute(root, 'frameRateMultiplier') ?? '1 1')
    .split(/[\s:]+/u)
    .map(Number);
  const framesPerSecond = above > 0 && below > 0 ? (frameRate * above) / below : frameRate;
  const tickRate = Number(attribute(root, 'tickRate'));
  const ticksPerSecond = tickRate > 0 ? tickRate : told > 0 ? framesPerSecond : 1;
  const countsFrames =
    attribute(root, 'timeBase') === 'smpte' && (attribute(root, 'dropMode') ?? 'nonDrop') === 'nonDrop';
  return { framesPerSecond, ticksPerSecond, clockSecond: countsFrames ? frameRate / framesPerSecond : 1 };
}

const metrics: Readonly<Record<string, (value: number, rates: TtmlRates) => Seconds>> = {
  h: (value) => value * 3600,
  m: (value) => value * 60,
  s: (value) => value,
  ms: (value) => value / 1000,
  f: (value, rates) => value / rates.framesPerSecond,
  t: (value, rates) => value / rates.ticksPerSecond,
};

/**
 * The seconds of a TTML time: a clock time (`HH:MM:SS.fff`, `HH:MM:SS:FF`), an offset (`12.5s`, `1500ms`, `36000t`,
 * `90f`), or, as in Apple's files, `M:SS.fff` or bare seconds. Undefined for anything else.
 */
export function readTtmlTime(text: string | undefined, rates: TtmlRates): Seconds | undefined {
  if (text === undefined) return undefined;
  const clean = text.trim();
  const frames = frameClock.exec(clean);
  if (frames) {
    const [, clock = '', count] = frames;
    const whole = readClock(clock);
    if (whole === undefined) return undefined;
    return whole * rates.clockSecond + Number(count) / rates.framesPerSecond;
  }
  const offset = /^(\d{1,12}(?:\.\d{1,30})?)(h|ms|m|s|f|t)?$/u.exec(clean);
  if (offset) {
    const [, count, metric = 's'] = offset;
    return metrics[metric]?.(Number(count), rates);
  }
  const clock = readClock(clean);
  return clock === undefined ? undefined : clock * rates.clockSecond;
}
