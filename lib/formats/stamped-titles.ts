import type { Chapter } from '../transcript/talk';
import { readClock } from './clock';
import { tidyText } from './cue-text';
import { isNumberedSpeaker, looksLikeName } from './speaker-name';

const clock = String.raw`[[(]?(\d{1,3}:\d\d(?::\d\d)?(?:\.\d{1,3})?)[\])]?(?![\d:])`;
/** `## 0:05 – Title`, `## [0:05] Title`. */
const timeFirst = new RegExp(
  String.raw`^\s{0,3}#{1,6}\s{1,4}${clock}\s{0,3}(?:[-–—:|]\s{0,3})?(\S.{0,150})$`,
  'u',
);
/** `## Title (0:05)`, `## Title – 0:05`, `## Title [0:05 - 1:05]`. */
const timeLast = new RegExp(
  String.raw`^\s{0,3}#{1,6}\s{1,4}(\S.{0,150}?)\s{0,3}(?:[-–—@|]\s{0,3})?${clock}(\s{0,3}[-–—→>]{1,3}\s{0,3}${clock})?\s{0,3}#{0,6}$`,
  'u',
);
const stampedLine = /^\s{0,8}(?:[-*•]\s)?[*_`]{0,3}[[(]?\d{1,3}:\d\d/u;
/** Two names may be the names of two speakers. */
const fewestNames = 3;

interface Title {
  readonly at: number;
  readonly stamp: string;
  readonly title: string;
  readonly hasEnd: boolean;
}

function titleIn(line: string, at: number): Title | undefined {
  if (!/^\s{0,3}#/u.test(line)) return undefined;
  const plain = line.replace(/\*\*|__/gu, '').replace(/\]\([^()\s]{0,2000}\)/gu, ']');
  const [, stamp, title = ''] = timeFirst.exec(plain) ?? [];
  // Two times belong to a turn, not to a chapter.
  if (stamp !== undefined)
    return /^\W{0,8}\d{1,3}:\d\d/u.test(title) ? undefined : { at, stamp, title, hasEnd: false };
  const [, before = '', after, end] = timeLast.exec(plain) ?? [];
  return after === undefined ? undefined : { at, stamp: after, title: before, hasEnd: end !== undefined };
}

/**
 * Replaces Markdown headings that have a time and a title with the timestamp alone, and returns the titles as chapters.
 * Undefined if there are fewer than two, if a title is repeated, as the names of speakers are, or if the times do not
 * increase.
 */
export function withoutTitles(
  text: string,
): { readonly text: string; readonly chapters: readonly Chapter[] } | undefined {
  if (!/^\s{0,3}#{1,6}\s.*\d:\d\d/mu.test(text)) return undefined;
  const lines = text.split('\n');
  const titles = lines.flatMap((line, at) => titleIn(line, at) ?? []);
  const starts = titles.map(({ stamp }) => readClock(stamp) ?? Number.NaN);
  const rise = starts.every((start, index) => start >= (starts[index - 1] ?? 0));
  const areDistinct = new Set(titles.map(({ title }) => title)).size === titles.length;
  if (titles.length < 2 || !rise || !areDistinct) return undefined;
  const areTurns = titles.every(({ hasEnd }) => hasEnd);
  if (
    (areTurns || titles.length < fewestNames) &&
    titles.every(({ title }) => looksLikeName(title.replace(/^@/u, '')))
  )
    return undefined;
  if (titles.every(({ title }) => isNumberedSpeaker(title.replace(/^[[(]/u, '')))) return undefined;
  for (const { at, stamp } of titles) {
    const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '') ?? '';
    lines[at] = stampedLine.test(next) ? '' : `[${stamp}]`;
  }
  const chapters = titles.map(({ title }, index) => ({ start: starts[index] ?? 0, title: tidyText(title) }));
  return { text: lines.join('\n'), chapters };
}
