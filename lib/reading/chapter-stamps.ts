import type { Seconds } from '../transcript/cue';

/** A time with a title in a description. */
export interface StampedEntry {
  /** The index of its line in the description. */
  readonly line: number;
  /** Whether the time stands before or after the title. */
  readonly kind: 'head' | 'tail';
  readonly start: Seconds;
  readonly title: string;
  readonly hasHours: boolean;
}

/** If a stamp stands alone, the next line is its title unless it has more letters than this. */
const longestNextLine = 100;
const fewestInOneLine = 3;

const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\ufe0f/gu;
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u3000\t]/gu;
const digitRanges = [0x660, 0x6f0, 0x966, 0xff10];
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/gu;

const clock = String.raw`(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)`;
/** A time, but not a time of day, a ratio or a part of a longer number. */
const stampPattern = new RegExp(
  String.raw`(?<![\d:.,/])${clock}(?![\d:/]|[.,]\d|\s?(?:a\.?m|p\.?m|uhr|h|gmt|utc|[ecmp][sd]t|cest|cet|bst|ist|jst)(?!\p{L}))`,
  'giu',
);
const rangePattern = /^\s?(?:[-–—~→]|to(?=\s)|bis(?=\s)|à(?=\s))\s?$/iu;

interface Stamp {
  readonly from: number;
  readonly to: number;
  readonly start: Seconds;
  readonly hasHours: boolean;
}

/** All lines of a description that consist of a time and a title, in order. Times inside sentences do not count. */
export function stampedEntries(description: string): StampedEntry[] {
  const lines = normalise(description).split(/\r\n|[\r\n]/u);
  const stampsOf = lines.map(readStamps);
  return lines.flatMap((line, index) => {
    const stamps = stampsOf[index] ?? [];
    const [first] = stamps;
    if (!first) return [];
    const before = line.slice(0, first.from);
    const entry = ({ start, hasHours }: Stamp, kind: 'head' | 'tail', title: string): StampedEntry => ({
      line: index,
      kind,
      start,
      title: trimTitle(title),
      hasHours,
    });
    const titles = stamps.map(({ to }, at) => line.slice(to, stamps[at + 1]?.from));
    const areAllTitled = titles.every(hasLetters);
    if (stamps.length > 1 && areAllTitled && (isOrnament(before) || isLabel(before, stamps.length))) {
      return stamps.map((stamp, at) => entry(stamp, 'head', titles[at] ?? ''));
    }
    const after = line.slice(first.to);
    if (isOrnament(before)) {
      if (hasLetters(after)) return [entry(first, 'head', after)];
      const next = lines[index + 1] ?? '';
      const isTitle = stampsOf[index + 1]?.length === 0 && next.length <= longestNextLine;
      return [entry(first, 'head', isTitle ? next : after)];
    }
    return isOrnament(after) ? [entry(first, 'tail', before)] : [];
  });
}

function normalise(text: string): string {
  return text
    .replace(invisible, '')
    .replace(oddSpaces, ' ')
    .replaceAll('：', ':')
    .replace(otherDigits, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - digitRanges.findLast((zero) => zero <= code)!);
    });
}

/** The stamps of a line; the end of a range belongs to the stamp before it. */
function readStamps(line: string): Stamp[] {
  const stamps: Stamp[] = [];
  for (const match of line.matchAll(stampPattern)) {
    const [text, hours, minutes, seconds] = match;
    const to = match.index + text.length;
    if (hours !== undefined && Number(minutes) > 59) continue;
    const before = stamps.at(-1);
    if (before && rangePattern.test(line.slice(before.to, match.index))) {
      stamps[stamps.length - 1] = { ...before, to };
      continue;
    }
    const start = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
    stamps.push({ from: match.index, to, start, hasHours: hours !== undefined });
  }
  return stamps;
}

const letter = /\p{L}/u;

function hasLetters(text: string): boolean {
  return letter.test(text);
}

/** Nothing but brackets, bullets, emoji, dashes, and at most one number or letter of a list item. */
function isOrnament(text: string): boolean {
  const bare = text.replace(/[^\p{L}\p{N}.)]/gu, '');
  return /^[.)]*(?:(?:\d{1,3}|\p{L}(?=[.)]))[.)]*)?$/u.test(bare);
}

/** The words before a list that is written in one line, such as "Chapters:". */
function isLabel(text: string, stamps: number): boolean {
  return stamps >= fewestInOneLine && text.trimEnd().endsWith(':');
}

const edge = /[\s\-–—:|→➜»>►▶•·*~_=;,]|\p{Extended_Pictographic}|\u20e3/u;
const pairs = ['()', '[]', '{}', '【】'];

/** A title without the signs that connect it to its time, without a list number, and without unpaired brackets. */
function trimTitle(text: string): string {
  let signs = trimEdges([...text]);
  const number = /^\d{1,3}[.)]\s/u.exec(signs.slice(0, 5).join(''));
  if (number) signs = trimEdges(signs.slice(number[0].length));
  for (const [open = '', close = ''] of pairs) {
    if (signs[0] === close || (signs[0] === open && !signs.includes(close)))
      signs = trimEdges(signs.slice(1));
    const last = signs.at(-1);
    if (last === open || (last === close && !signs.includes(open))) signs = trimEdges(signs.slice(0, -1));
  }
  return signs.join('');
}

function trimEdges(signs: readonly string[]): string[] {
  let from = 0;
  let to = signs.length;
  while (from < to && edge.test(signs[from]!) && !/\d/u.test(signs[from]!)) from += 1;
  while (to > from && edge.test(signs[to - 1]!) && !/\d/u.test(signs[to - 1]!)) to -= 1;
  return signs.slice(from, to);
}
