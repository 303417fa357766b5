import type { Seconds } from '../transcript/cue';

/**
 * The source of a regular expression, without groups, for any text that `readClock` may accept. It is for use inside
 * the patterns of line-based formats. The length of each part is bounded, so it cannot backtrack badly.
 */
export const clockSource = String.raw`\d{1,6}(?::\d{1,2}){1,2}(?:[.,]\d{1,18})?`;

const clockPattern = /^(?:(\d{1,6}):)?(\d{1,6}):(\d{1,2})(?:[.,](\d{1,18}))?$/u;

/**
 * Reads a clock time `[[H…]H:]M[M]:SS[.fff]` as seconds; undefined for any other text.
 *
 * Hours may have any number of digits. Minutes may exceed 59 only if there are no hours (`75:10` is 1:15:10); seconds
 * may never. A fraction follows a dot or a comma and is a decimal fraction, so `.5` is half a second. White space
 * around the time is not allowed.
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

/** Writes `HH:MM:SS.mmm`, rounded to milliseconds, with `mark` before them. Hours have at least two digits. */
export function writeClock(seconds: Seconds, mark: '.' | ','): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  const whole = Math.floor(milliseconds / 1000);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map((part) =>
    pad(part, 2),
  );
  return `${parts.join(':')}${mark}${pad(milliseconds % 1000, 3)}`;
}
