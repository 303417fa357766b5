import { asciiDigit } from '../transcript/ascii-digit';
import type { Seconds } from '../transcript/cue';
import { readClock } from './clock';
import { invisibleMarks, tidyText } from './cue-text';
import { looksLikeStampedName } from './speaker-name';

/** What a line of an exported text can be if it contains a time. */
export type StampLine =
  | { readonly kind: 'alone' | 'before' | 'after'; readonly stamp: Stamp; readonly text: string }
  | {
      readonly kind: 'name';
      readonly stamp: Stamp;
      readonly text: string;
      readonly name: string;
      /**
       * True if there is no colon between the name with its timestamp and the text, as in `Berlin (10:30) was full`,
       * which may be prose.
       */
      readonly isLoose?: true;
    };

export interface Stamp {
  readonly start: Seconds;
  /** The end, if the timestamp is a range. */
  readonly end?: Seconds;
  /** True if written without brackets and in whole seconds, as in YouTube's transcript panel. */
  readonly isBare: boolean;
}

const clock = String.raw`(?:\d{1,4}:\d{1,2}|\d{1,4}):\d\d(?:[.,]\d{1,9}(?!\d))?(?:;\d\d)?`;
const range = String.raw`${clock}(?:\s{0,3}(?:-{1,12}>?|[–—→~～〜\\]|to)\s{0,3}${clock}|,(?=\d+:\d\d:)${clock})?`;
const stampSource = String.raw`\[\s{0,3}${range}\s{0,3}\]|\(\s{0,3}${range}\s{0,3}\)|${range}`;
const anyClock = /\d:\d\d/u;
const clockPattern = new RegExp(clock, 'gu');

const beforePattern = new RegExp(`^(${stampSource})(.*)$`, 'u');
const afterPattern = new RegExp(String.raw`(?:\[\s?${range}\s?\]|\(\s?${range}\s?\))$`, 'u');
const wordsPattern = new RegExp(String.raw`^(\p{L}[\p{L} .]{1,40}?):?\s{1,3}(${stampSource})$`, 'u');
const namePattern = new RegExp(
  String.raw`^([^\d\s:([\t][^:([\t]{0,47}?(?:\([^()\d]{1,20}\))?)(:?\s{2,8}|:?\t+|:\s?|,\s|\s?[—–•·@-]\s|\s?(?=[[(])|\s{0,8}\|\s{0,8}|\s)(${stampSource})(:?)\s{0,8}(?:\|\s{0,8})?(.*)$`,
  'u',
);

function readStamp(text: string): Stamp | undefined {
  const [first, second] = [...text.matchAll(clockPattern)].map(([part]) =>
    readClock(part.replace(/;\d\d$/u, '')),
  );
  if (first === undefined) return undefined;
  const isBare = /^[\d:]+$/u.test(text);
  return second === undefined || second < first
    ? { start: first, isBare }
    : { start: first, end: second, isBare };
}

/** `*Ana (0:05)*` or `_Ana_ (0:05)`: Markdown emphasis around the whole line, or around the text before a time. */
function withoutSlant(line: string): string {
  if (!/^[*_]/u.test(line) || !anyClock.test(line)) return line;
  const mark = line.charAt(0);
  const end = line.indexOf(mark, 1);
  const rest = line.slice(end + 1);
  return end > 1 && (rest === '' || /^\s{0,3}[[(]?\d/u.test(rest)) ? line.slice(1, end) + rest : line;
}

/** Markdown characters around a timestamp: `` `0:05` ``, `*(0:05)*`. */
const markedStamp = new RegExp(`[\`*_](${stampSource})[\`*_]`, 'gu');
/** `[0:05 Ana Lee] text`, `[Ana Lee, 0:05] text`, `[Time 0:05] text`. */
const bracketedName = new RegExp(
  String.raw`^[[(](?:(${range})[,;|]?\s{1,3}(?:[-–—]\s{1,3})?)?([\p{L}][^[\]():]{0,47}?)(?:[,:;|]?\s{1,3}(?:(?:[-–—@]|at)\s{1,3})?(${range}))?[\])](?::?\s{1,3}|$)`,
  'u',
);
/** A bullet before a name and its time. */
const bulletBeforeName = /^\s{0,8}[-*•]\s{1,4}(?=\p{L}[^:\d]{0,47}[\s([`]\d{1,3}:\d\d)/u;
/** An emoji or a shape before the time, such as a clock or a bullet, or before a name with its time, such as a face. */
const pictureBefore =
  /^(?:[\p{Extended_Pictographic}\u25a0-\u25ff]\ufe0f?){1,4}\s{0,3}(?=[[(]?\d{1,3}:\d\d|\p{L}.{0,60}\d:\d\d)/u;

function withNameBehind(
  whole: string,
  before: string | undefined,
  name: string,
  behind: string | undefined,
): string {
  const stamp = before ?? behind;
  if (stamp === undefined || (before !== undefined && behind !== undefined)) return whole;
  if (/^(?:time|timestamp|timecode|at|start)$/iu.test(name)) return `[${stamp}] `;
  return looksLikeStampedName(name) ? `[${stamp}] ${name.trim()}: ` : whole;
}

/** Zoom's chat: `10:05:03 From Ana Lee to Everyone : text`. */
const chatName =
  /^(\d{1,2}:\d\d:\d\d)\s{1,8}From\s{1,8}([^:]{1,48}?)(?:\s{1,8}to\s{1,8}[^:]{1,48}?)?\s?:\s/iu;
/** Timestamps in other brackets, or with other digits and colons. */
const oddStamp =
  /^\s{0,8}[{<#@【［（〔]?\p{Nd}{1,4}[:：]\p{Nd}{1,2}(?:[:：]\p{Nd}{1,2})?(?:[.,-]\d{1,3})?[}>#】］）〕]?/u;
const needsPlain =
  /^\s{0,8}(?:[{<#@【［（〔]\p{Nd}|[[(]?T\+\d|[^\0-\u007f]|\d{1,3}：\d\d|[[(]?\d{1,3}:\d\d:\d\d:\d|\[[\d:.,]{4,15}\]\s{0,3}[-–—→~])|）\s*$/u;
/** Tenths of a second or milliseconds after a colon. Two digits would be a frame number. */
const colonFraction = /^(\s{0,8}[[(]?\d{1,3}:\d\d:\d\d):(\d|\d{3})(?=[\])\s]|$)/u;
/** `[0:05] --> [0:09]` */
const bracketedPair = /^\s{0,8}\[(\d[\d:.,]{3,14})\]\s{0,3}(?:-{1,2}>?|[–—→~])\s{0,3}\[(\d[\d:.,]{3,14})\]/u;
/** A time after the text, in full-width brackets. */
const wideBehind = /（(\d{1,3}[:：]\d\d(?:[:：]\d\d)?)）\s*$/u;
const endOfF4 = /\s{0,3}#\d\d:\d\d:\d\d-\d#$/u;

/**
 * Writes a timestamp in other brackets or digits as `[0:05]`, and `5'12"` with a colon. All other lines are returned
 * unchanged.
 */
function plainStamp(line: string): string {
  const primes = line.replace(/^(\d{1,3})['’′](\d\d)["”″](?=\s)/u, '$1:$2');
  if (!needsPlain.test(primes)) return primes;
  const paired = primes
    .replace(/^(\s{0,8}[[(]?)T\+(?=\d)/u, '$1')
    .replace(bracketedPair, '[$1 - $2]')
    .replace(colonFraction, '$1.$2')
    .replace(wideBehind, (_, time: string) => ` (${time.replaceAll('：', ':')})`)
    .replace(/^\{(\d[\d:.,]{3,11})\}\{(\d[\d:.,]{3,11})\}/u, '[$1 - $2] ');
  return paired.replace(endOfF4, '').replace(oddStamp, (stamp) => {
    const clock = stamp
      .replace(/[^\p{Nd}:：.,-]/gu, '')
      .replaceAll('：', ':')
      .replace(/-(\d)$/u, '.$1')
      .replace(/(?![0-9])\p{Nd}/gu, asciiDigit);
    return /^\s{0,8}\p{Nd}/u.test(stamp) ? clock : `[${clock}] `;
  });
}

/** Some programs escape every bracket when they write Markdown. */
function withoutEscapes(line: string): string {
  return line.includes('\\') && anyClock.test(line) ? line.replace(/\\([[\]()*_#>.-])/gu, '$1') : line;
}

/** A recogniser's confidence in a text. */
export const confidence = /\s?[[(]conf(?:idence)?\s?[:=]?\s?[\d.]{1,8} ?%?[\])]/iu;

/** A line without Markdown and direction marks. Runs of white space are kept, because they carry meaning. */
export function cleanLine(line: string): string {
  if (line.trim() === '') return '';
  const plain = plainStamp(withoutEscapes(line).replace(invisibleMarks, ''))
    .replace(/\u00a0|\u202f/gu, ' ')
    .replace(/\*\*|__/gu, '')
    .replace(/\[\[(\d[\d:.,]{2,14})\]\([^()\s]{0,2000}\)\]/gu, '[$1]')
    .replace(/\[[[(]?(\d[\d:.,]{2,14})[\])]?\]\([^()\s]{0,2000}\)/gu, '[$1]')
    .replace(/\[\[(\d{1,4}:[\d:.,]{2,14})\]\]/gu, '[$1]')
    .replace(confidence, '')
    .replace(markedStamp, '$1')
    .replace(/^\s*#{1,6}\s+/u, '')
    .replace(bracketedName, withNameBehind)
    .replace(chatName, '$1 $2: ')
    .replace(pictureBefore, '')
    .replace(bulletBeforeName, '')
    .replace(/^\s{0,8}speaker\s?:\s{1,3}(?=\p{L}[^:.?!]{1,40}$)/iu, '')
    .replace(/^\s*[-*•]\s+(?=[[(]?\d)/u, '')
    .trim();
  return withoutSlant(plain);
}

const afterBullet = String.raw`^((?:[-*•]\s{1,3})?(?:\*\*)?(?:${stampSource})(?:\*\*)?)`;
/** A name after a time and before the text: bold, between dashes, bars or slashes, or in italics with a colon. */
const namesBehind: readonly RegExp[] = [
  new RegExp(String.raw`${afterBullet}\s{1,8}(?:\*\*|__)([^*_:]{1,48}):?(?:\*\*|__):?\s{1,8}(?=\S)`, 'u'),
  new RegExp(
    String.raw`${afterBullet}\s{1,3}[-–—|]\s{1,3}(?:\*\*|__)?([^*_:–—|-]{1,48})(?:\*\*|__)?\s{1,3}[-–—|]\s{1,3}(?=\S)`,
    'u',
  ),
  new RegExp(String.raw`${afterBullet}\s{1,3}/\s{1,3}([^*_:/]{1,48}?)\s{1,3}/\s{1,3}(?=\S)`, 'u'),
  new RegExp(
    String.raw`${afterBullet}\s{1,3}(?:[-–—|]\s{1,3})?[*_]{1,2}([^*_:]{1,48})(?::[*_]{1,2}|[*_]{1,2}:)\s{1,8}(?=\S)`,
    'u',
  ),
];

/** Lines such as `0:05 **Ana Lee** text`, with a colon added after the name; undefined for all other lines. */
export function readNameBehind(line: string): string | undefined {
  const trimmed = line.trim();
  if (!anyClock.test(trimmed)) return undefined;
  for (const pattern of namesBehind) {
    const match = pattern.exec(trimmed);
    const name = match?.[2]?.trim() ?? '';
    if (!match || !looksLikeStampedName(name)) continue;
    return `${match[1]} ${name}: ${trimmed.slice(match[0].length)}`;
  }
  return undefined;
}

/** The words before a time at the end of a line, such as `Starting point is`; undefined for all other lines. */
export function readWordsBeforeStamp(line: string): { words: string; stamp: string } | undefined {
  const match = wordsPattern.exec(line);
  return match ? { words: (match[1] ?? '').trim(), stamp: match[2] ?? '' } : undefined;
}

/** AM or PM after a time of day, in lines above a transcript. */
const halfOfDay = /^\s?(?:[AP]M|[ap]\.m\.|pm)(?=\s{0,3}(?:$|[-–—,;|(]))/u;

/** The timestamp at the beginning of a clean line, and the text after it. */
export function readStampBefore(line: string): StampLine | undefined {
  const match = beforePattern.exec(line);
  if (!match) return undefined;
  const [, stampText = '', rest = ''] = match;
  if (halfOfDay.test(rest)) return undefined;
  const stamp = readStamp(stampText);
  if (!stamp) return undefined;
  const text = tidyText(rest.replace(/^\s*(?:[-–—|:]\s|[,;])/u, ''));
  return text === '' || text === ':' ? { kind: 'alone', stamp, text: '' } : { kind: 'before', stamp, text };
}

/** The text of a clean line, and the timestamp in brackets at its end. */
export function readStampAfter(line: string): StampLine | undefined {
  const match = afterPattern.exec(line);
  const stamp = match ? readStamp(match[0]) : undefined;
  if (!match || !stamp) return undefined;
  const text = tidyText(line.slice(0, match.index));
  return text === '' ? undefined : { kind: 'after', stamp, text };
}

/**
 * A clean line with a name and a timestamp, such as `Ana  0:05`, `Ana (0:05):`, `Speaker 1 (00:05): text`,
 * `Ana — 0:05`, `Ana: [0:05] text`, `Ana (0:05) text`. A single space between them is only enough if nothing follows.
 * Text must follow a colon or a timestamp in brackets.
 */
export function readNameAndStamp(line: string): StampLine | undefined {
  // Zoom writes the name in brackets: `[Ana] 00:00:05`. Chats write `<Ana> 00:05`.
  const match = namePattern.exec(line.replace(/^[[<]([^\]>\d:][^\]>:]{0,47})[\]>]:?\s+/u, '$1  '));
  if (!match) return undefined;
  const [, name = '', gap = '', stampText = '', colon, rest = ''] = match;
  const stamp = readStamp(stampText);
  if (!stamp || !looksLikeStampedName(name)) return undefined;
  const text = tidyText(rest.replace(/^[-–—|]\s/u, ''));
  const isLoose = text !== '' && colon === '' && !gap.startsWith(':');
  return { kind: 'name', stamp, text, name: tidyText(name), ...(isLoose ? { isLoose } : {}) };
}
