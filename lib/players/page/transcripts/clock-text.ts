import { asciiDigit } from '../../../transcript/ascii-digit';
import type { Seconds } from '../../../transcript/cue';

/** A text that consists of a clock and a few other characters. */
export const loneClock = /^[^\p{L}\p{N}]{0,3}(\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?)[^\p{L}\p{N}]{0,3}$/u;
/** A clock at the beginning of a text, after a name there, or at the end of a text. */
const leadingClock =
  /^[^\p{L}\p{N}]{0,3}(\d{1,3}(?::\d\d){1,2})(?:[.,]\d{1,3})?(?![\p{L}\p{N}]|:\S| ?[AaPp]\.?[Mm])/u;
const namedClock = /^\p{L}[^\d:()[\]]{0,58}[[(](\d{1,3}(?::\d\d){1,2})(?:[.,]\d{1,3})?[\])]/u;
const trailingClock =
  /(?:[[({](\d{1,3}(?::\d\d){1,2})(?:[.,]\d{1,3})?[\])}]|#(\d\d:\d\d:\d\d)-\d#)[^\p{L}\p{N}]{0,3}$/u;

/** A text that is only a clock, with dots between its digits, as on Finnish and Indonesian pages. */
const dottedClock = /^([[(]?)(\d{1,2}(?:\.[0-5]\d){1,2})([\])]?)$/u;

/** Words that announce a time, and its unit after it: `(Minuto 0:12)`, `0:12 min`. */
const wordBefore =
  /^(\s{0,20}[[(]?)(?:minuto?|min|minute|tc|time ?code|time|from|t|zeit|tiempo|temps|tempo|aos|às|a los|alle|bei|ab)[.:]? (?=\d)/iu;
const unitBehind =
  /^(\s{0,20}[[(]?\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?) ?(?:min(?:\.|utes?)?|h|hrs?|std\.?)(?=[\])\s]|$)(?:\s[–—-](?=\s))?/iu;
/** What pages put before a time that can be pressed: `▶ 0:12`, `@0:12`. */
const signBefore = /^\s{0,20}[@\p{So}]\uFE0F?\s{0,4}(?=\d)/u;

/** A text that begins with a clock, without the characters and words around that clock. */
export const plainClock = (text: string): string =>
  text.replace(signBefore, '').replace(wordBefore, '$1').replace(unitBehind, '$1');

const secondsOf = (clock: string): Seconds =>
  clock
    .replace(/[.,].*$/u, '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);

/** The text with the digits of any script, and the colons and brackets of its clocks, converted to ASCII. */
export function withAsciiDigits(text: string): string {
  return text
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(/(?<=\d)[：﹕∶](?=\d)/gu, ':')
    .replace(/[（［【](\d[\d:.]{3,10})[）］】]/gu, '[$1]');
}

/** Whether a text may contain a clock: a quick check, before its digits are converted. */
export const mayHoldClock = (text: string): boolean => /\p{Nd}[:：﹕∶.]\p{Nd}\p{Nd}/u.test(text);

/** The text of a lone clock, written with colons; any other text unchanged. */
export function withColons(text: string): string {
  const ascii = withAsciiDigits(text);
  const [, open = '', clock, close = ''] = dottedClock.exec(ascii.trim()) ?? [];
  return clock === undefined ? ascii : `${open}${clock.replaceAll('.', ':')}${close}`;
}

/** The time that stands alone in a text, at its beginning or at its end; null for none. */
export function timeInText(text: string): Seconds | null {
  const trimmed = plainClock(withColons(text.trim()));
  if (trimmed.length < 4) return null;
  const clock =
    loneClock.exec(trimmed)?.[1] ??
    leadingClock.exec(trimmed.slice(0, 24))?.[1] ??
    namedClock.exec(trimmed.slice(0, 80))?.[1] ??
    trailingClock.exec(trimmed.slice(-24))?.slice(1).find(Boolean);
  return clock === undefined ? null : secondsOf(clock);
}

/** A whole text, as transcription programs write it above a turn: `Ada Keller 0:12`, `Speaker 1 at 0:12:`. */
export const nameAndClock =
  /^\s{0,20}([\p{Lu}\p{Lo}][^\d:.!?()[\]]{0,43}?(?:\s?\d{1,2})?)(?:\sat)?\s{1,4}(\d{1,3}(?::\d\d){1,2})(?:\.\d{1,3})?:?\s{0,20}$/u;

/** A whole text in which words announce a time: `Starting point is 0:12`, `Time: 0:12`. */
export const wordsAndClock =
  /^\s{0,20}(\p{L}[\p{L} ]{1,30}[:：]?)\s{1,4}(\d{1,3}(?::\d\d){1,2})(?:[.,]\d{1,3})?\s{0,20}$/u;

/** The time after a name or words, if the text has nothing else; otherwise null. */
export function timeBehindName(text: string): Seconds | null {
  const start = text.slice(0, 100);
  const clock = (nameAndClock.exec(start) ?? wordsAndClock.exec(start))?.[2];
  return clock === undefined || text.length > 100 ? null : secondsOf(clock);
}

/** The time of a text that is a number or a clock and nothing else; otherwise null. */
export function readTime(value: string): Seconds | null {
  if (/^\d{1,9}(?:\.\d{1,6})?s?$/u.test(value)) return Number.parseFloat(value);
  return loneClock.test(value) ? timeInText(value) : null;
}

/** A time as readers of files expect it: `00:01:30.5`, to a tenth of a second. */
export function clockOf(time: Seconds): string {
  const parts = [time / 3600, (time / 60) % 60, time % 60];
  const clock = parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
  const tenths = Math.floor((time % 1) * 10);
  return tenths === 0 ? clock : `${clock}.${tenths}`;
}
