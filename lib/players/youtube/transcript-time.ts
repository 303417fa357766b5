import { asciiDigit } from '../../transcript/ascii-digit';
import type { Seconds } from '../../transcript/cue';

/** The separators between hours, minutes and seconds. YouTube uses dots in Finnish and Indonesian (2026). */
const clock = /^(?:(\d{1,3})[:.٫,∶])?(\d{1,3})[:.٫,∶](\d\d)$/u;

/**
 * The seconds of a time as a page shows it: `M:SS` or `H:MM:SS`, also with dots, in the digits of any script, and with
 * the invisible marks of right-to-left pages. Null for anything else, such as a time in words.
 */
export function readShownTime(text: string): Seconds | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]/gu, '')
    .replace(/\p{Nd}/gu, asciiDigit);
  const match = clock.exec(plain);
  if (!match) return null;
  const [, hours = '0', minutes, seconds] = match;
  if (Number(seconds) > 59 || (match[1] !== undefined && Number(minutes) > 59)) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
