import type { Seconds } from '../transcript/cue';

/**
 * Source of a regular expression (no groups of its own) for anything that `readClock` may take, for use
 * inside the patterns of line-based forms. Each part is bounded, so it cannot backtrack badly.
 */
export const clockSource = String.raw`\d{1,6}(?::\d{1,2}){1,2}(?:[.,]\d{1,18})?`;

const clockPattern = /^(?:(\d{1,6}):)?(\d{1,6}):(\d{1,2})(?:[.,](\d{1,18}))?$/u;

/**
 * Seconds of a clock text `[[H…]H:]M[M]:SS[.fff]`, or undefined if it is none.
 *
 * Hours may have any number of digits; minutes may pass 59 only where no hours are given (`75:10` is
 * 1:15:10); seconds never. A fraction follows a dot or a comma and is read as a decimal fraction, so
 * `.5` is half a second. White space around is not allowed.
 */
export function readClock(text: string): Seconds | undefined {
  const match = clockPattern.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds, fraction] = match;
  if (Number(seconds) > 59) return undefined;
  if (hours !== undefined && Number(minutes) > 59) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return fraction === undefined ? whole : Number(`${whole}.${fraction}`);
}

/** `HH:MM:SS.mmm`, with `mark` before the milliseconds; rounded to whole ones, hours with two digits or more. */
export function writeClock(seconds: Seconds, mark: '.' | ','): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  const whole = Math.floor(milliseconds / 1000);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map((part) =>
    pad(part, 2),
  );
  return `${parts.join(':')}${mark}${pad(milliseconds % 1000, 3)}`;
}
