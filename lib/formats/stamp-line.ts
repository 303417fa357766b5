import type { Seconds } from '../transcript/cue';
import { readClock } from './clock';
import { invisibleMarks, tidyText } from './cue-text';
import { looksLikeName } from './speaker-name';

/** What a line of a text export can be, if there is a time on it. */
export type StampLine =
  | { readonly kind: 'alone' | 'before' | 'after'; readonly stamp: Stamp; readonly text: string }
  | { readonly kind: 'name'; readonly stamp: Stamp; readonly text: string; readonly name: string };

export interface Stamp {
  readonly start: Seconds;
  /** Where the stamp is a range. */
  readonly end?: Seconds;
  /** Written without brackets and in whole seconds, as YouTube's transcript panel has it. */
  readonly isBare: boolean;
}

const clock = String.raw`(?:\d{1,4}:\d{1,2}|\d{1,4}):\d\d(?:[.,]\d{1,3}(?!\d))?(?:;\d\d)?`;
const range = String.raw`${clock}(?:\s{0,3}(?:-{1,2}>?|–|—|→|to)\s{0,3}${clock})?`;
const stampSource = String.raw`\[\s{0,3}${range}\s{0,3}\]|\(\s{0,3}${range}\s{0,3}\)|${range}`;
const clockPattern = new RegExp(clock, 'gu');

const beforePattern = new RegExp(`^(${stampSource})(.*)$`, 'u');
const afterPattern = new RegExp(String.raw`(?:\[\s?${range}\s?\]|\(\s?${range}\s?\))$`, 'u');
const namePattern = new RegExp(
  String.raw`^([^\d\s:([\t][^:([\t]{0,47}?(?:\([^()\d]{1,20}\))?)(:?\s{2,8}|:?\t+|:\s?|\s?[—–-]\s|\s?(?=[[(])|\s)(${stampSource})(:?)\s{0,8}(.*)$`,
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

/** A line without the marks of Markdown and of direction; runs of white space stay, as they carry meaning. */
export function cleanLine(line: string): string {
  return line
    .replace(invisibleMarks, '')
    .replace(/\u00a0|\u202f/gu, ' ')
    .replace(/\[\\?\[?(\d[\d:.,]{2,14})\\?\]?\]\([^()\s]{0,2000}\)/gu, '[$1]')
    .replace(/\*\*|__/gu, '')
    .replace(/^\s*(?:[-*•]\s+(?=[[(]?\d)|#{1,6}\s+)/u, '')
    .trim();
}

/** The stamp with which a clean line begins, and what follows it. */
export function readStampBefore(line: string): StampLine | undefined {
  const match = beforePattern.exec(line);
  if (!match) return undefined;
  const [, stampText = '', rest = ''] = match;
  const stamp = readStamp(stampText);
  if (!stamp) return undefined;
  const text = tidyText(rest.replace(/^\s*(?:[-–—|:]\s|[,;])/u, ''));
  return text === '' || text === ':' ? { kind: 'alone', stamp, text: '' } : { kind: 'before', stamp, text };
}

/** A clean line that ends with a stamp in brackets, after text. */
export function readStampAfter(line: string): StampLine | undefined {
  const match = afterPattern.exec(line);
  const stamp = match ? readStamp(match[0]) : undefined;
  if (!match || !stamp) return undefined;
  const text = tidyText(line.slice(0, match.index));
  return text === '' ? undefined : { kind: 'after', stamp, text };
}

/**
 * A clean line of a name and a stamp: `Ana  0:05`, `Ana (0:05):`, `Speaker 1 (00:05): text`, `Ana — 0:05`,
 * `Ana: [0:05] text`. A lone space is enough only where nothing follows; text must follow a colon.
 */
export function readNameAndStamp(line: string): StampLine | undefined {
  // Zoom writes the name in brackets: `[Ana] 00:00:05`.
  const match = namePattern.exec(line.replace(/^\[([^\]\d:]{1,48})\]\s+/u, '$1  '));
  if (!match) return undefined;
  const [, name = '', gap = '', stampText = '', colon, rest = ''] = match;
  const stamp = readStamp(stampText);
  if (!stamp || !looksLikeName(name)) return undefined;
  const text = tidyText(rest);
  if (text !== '' && colon === '' && !gap.startsWith(':')) return undefined;
  return { kind: 'name', stamp, text, name: tidyText(name) };
}
