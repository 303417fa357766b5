import type { Seconds } from '../../transcript/cue';

/** Signs between hours, minutes and seconds: YouTube writes dots in Finnish and Indonesian (2026). */
const clock = /^(?:(\d{1,3})[:.٫,∶])?(\d{1,3})[:.٫,∶](\d\d)$/u;

/**
 * The ASCII digit for a digit of any script. Unicode gives each script ten digits in a row, which begin at a code
 * that ends in 0 or 6 (hexadecimal).
 */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const row = code - (code % 16);
  const zero = /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6;
  return String(code - zero);
}

/**
 * Seconds of a time as a page shows it: `M:SS` or `H:MM:SS`, also with dots, in the digits of any script and
 * between the invisible marks of right-to-left pages. Null for anything else, such as a time in words.
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
