import { asciiDigit } from '../transcript/ascii-digit';
import type { Seconds } from '../transcript/cue';

function partsOf(time: Seconds): number[] {
  const whole = Math.floor(time);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].filter(
    (part) => part > 0,
  );
  return parts.length > 0 ? parts : [0];
}

/**
 * True if `written` only spells out this time, like labels for screen readers on YouTube: `12 seconds`,
 * `1 minute, 5 seconds`. It works in any language that writes the numbers with digits, of any script.
 */
export function spellsTime(written: string, time: Seconds): boolean {
  if (written.length > 60 || !/^\p{Nd}+\s?\p{L}/u.test(written)) return false;
  const line = written.replace(/\p{Nd}/gu, asciiDigit);
  const numbers = line.match(/\d+/gu)?.map(Number) ?? [];
  const parts = partsOf(time);
  const words = line.match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    numbers.length === parts.length &&
    numbers.every((number, index) => number === parts[index]) &&
    words.length <= parts.length * 2 &&
    !/[^\p{L}\p{M}\p{N}\s,.،၊]/u.test(line)
  );
}

/** Spells out a time like an English page does for screen readers: `1 hour, 2 minutes, 3 seconds`. */
export function spellTime(time: Seconds): string {
  const whole = Math.floor(time);
  const units = [
    [Math.floor(whole / 3600), 'hour'],
    [Math.floor(whole / 60) % 60, 'minute'],
    [whole % 60, 'second'],
  ] as const;
  const spoken = units
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return spoken.length > 0 ? spoken.join(', ') : '0 seconds';
}
