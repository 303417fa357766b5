import { writeClock } from './clock';
import { timeInAddress } from './html-times';
import { isNumberedSpeaker, looksLikeName } from './speaker-name';
import { cleanLine, readNameAndStamp, readStampBefore } from './stamp-line';

const clock = String.raw`(?<![\d:.,;])\d{1,3}:\d\d(?::\d\d)?(?:[.,:;]\d{1,3})?(?![\d:])`;
const pairPattern = new RegExp(`(${clock})[^\\p{L}\\d\\n<>[\\]]{1,6}(${clock})`, 'u');
const clockPattern = new RegExp(clock, 'u');
/** Times stand near the beginning of their line: at most this many characters before them. */
const mostBefore = 60;
/** The smallest number of lines that shows a pattern. */
const fewest = 2;
/** From this number of texts on, it is no coincidence if all begin with the same word. */
const fewestTexts = 3;
const smallestShare = 0.8;

interface OddLine {
  readonly index: number;
  readonly before: string;
  readonly times: readonly string[];
  readonly after: string;
}

/** The text around times, with one placeholder for every number. */
function shapeOf(text: string): string {
  return text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ');
}

function commonest(shapes: readonly string[]): { readonly shape: string; readonly count: number } {
  const counts = new Map<string, number>();
  for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return [...counts].reduce((best, [shape, count]) => (count > best.count ? { shape, count } : best), {
    shape: '',
    count: 0,
  });
}

/** True if the readers of stamped text already understand the time, or the pair of times, of this line. */
function isKnown(line: string, isPair: boolean): boolean {
  const clean = cleanLine(line);
  const stamp = readNameAndStamp(clean) ?? readStampBefore(clean);
  return stamp !== undefined && (!isPair || stamp.stamp.end !== undefined);
}

function oddLines(lines: readonly string[], pattern: RegExp, isPair: boolean): OddLine[] {
  return lines.flatMap((line, index) => {
    const head = line.slice(0, mostBefore * 2);
    const match = pattern.exec(head);
    if (!match || match.index > mostBefore || isKnown(line, isPair)) return [];
    const after = line.slice(match.index + match[0].length);
    return [{ index, before: line.slice(0, match.index), times: match.slice(isPair ? 1 : 0), after }];
  });
}

/** The length of the common beginning of all texts, in whole words and UTF-16 code units; 0 if there are few texts. */
function commonLength(texts: readonly string[]): number {
  const first = (texts[0] ?? '').slice(0, mostBefore);
  if (texts.length < fewestTexts) return 0;
  let length = first.length;
  for (const text of texts) while (!text.startsWith(first.slice(0, length))) length -= 1;
  while (length > 0 && /[^\s,;]/u.test(first[length - 1] ?? '')) length -= 1;
  return length;
}

/**
 * `E 1 0:01 0:03 Default NTP text`: puts the pairs in brackets before the texts, and removes what is around all of
 * them.
 */
function respellPairs(lines: readonly string[]): readonly string[] | undefined {
  const found = oddLines(lines, pairPattern, true);
  if (found.length < fewest) return undefined;
  const { shape, count } = commonest(found.map(({ before }) => shapeOf(before)));
  if (count < found.length * smallestShare) return undefined;
  const same = found.filter(({ before }) => shapeOf(before) === shape);
  const length = commonLength(same.map(({ after }) => after));
  // Two times side by side can already be read.
  if (shape.trim() === '' && length === 0) return undefined;
  const respelled = [...lines];
  for (const { index, before, times, after } of same) {
    const name = before.trim().replace(/^[#*\s]*@?|[\s*:]*[[(]?$/gu, '');
    const isName = looksLikeName(name) && (isNumberedSpeaker(name) || !/\d$/u.test(name));
    const text = after
      .slice(length)
      .replace(/^\s{0,3}[\])][*:]{0,3}/u, '')
      .trim();
    respelled[index] = `[${times.join(' - ')}] ${isName ? `${name}: ` : ''}${text}`;
  }
  return respelled;
}

/**
 * Lines with commands of the program that wrote the file, if its times begin with that program's character. Otherwise a
 * pattern that matches nothing.
 */
function commandsOf(shape: string): RegExp {
  if (shape.startsWith('*')) return /^\*/u;
  return shape.startsWith('{T') ? /^(?:\}\s*$|\{HEAD|[A-Z]{3,12}=)/u : /^(?!)/u;
}

/**
 * `*00:01:02:12`, `{T 00:01:02:12`: times that are alone on their lines, except for the same characters around each.
 */
function respellAlone(lines: readonly string[]): readonly string[] | undefined {
  const found = oddLines(lines, clockPattern, false);
  const { shape, count } = commonest(
    found.map(({ before, after }) => `${shapeOf(before)}\n${shapeOf(after)}`),
  );
  const [before = '', after = ''] = shape.split('\n');
  const stamped = lines.filter((line) => clockPattern.test(line.slice(0, mostBefore))).length;
  if (count < fewest || count < stamped * smallestShare || /\p{L}{2}.*\p{L}/u.test(before + after))
    return undefined;
  const commands = commandsOf(before);
  const respelled = lines.map((line) => (commands.test(line) ? '' : line));
  for (const line of found) {
    if (shapeOf(line.before) !== before || shapeOf(line.after) !== after) continue;
    const [time = ''] = line.times;
    // DVD programs count hundredths of a second.
    respelled[line.index] = `[${before === '{T ' ? time.replace(/:(\d\d)$/u, '.$1') : time}]`;
  }
  return respelled;
}

/** QuickTime text tracks count units after the dot. A `{timescale:…}` above says how many of them make a second. */
function respellScale(text: string): string | undefined {
  const scale = Number(/\{timescale:\s?(\d{2,4})\}/iu.exec(text)?.[1]);
  if (!(scale > 0) || scale >= 1000) return undefined;
  return text
    .replace(/^(?:\{[^{}\n]{1,60}\}\s?)+/gmu, '')
    .replace(/^\[(\d\d:\d\d:\d\d)\.(\d\d)\]/gmu, (_, whole: string, parts: string) => {
      const fraction = Math.min(999, Math.round((Number(parts) * 1000) / scale));
      return `[${whole}.${String(fraction).padStart(3, '0')}]`;
    });
}

/**
 * `00.01.05 text`, `00-01-05 text`, `01.05 text`: with two digits in each part, and without the comma that dates may
 * have after them.
 */
const markedClock = /^(\s*[[(]?)(\d\d)(?:([.-])(\d\d)\3([0-5]\d)|\.([0-5]\d))(?=[\])]?[:\s])/u;

/**
 * Writes clock times that have dots or hyphens with colons, if they increase and begin at least a third of the lines.
 */
function respellMarkedClocks(lines: readonly string[]): readonly string[] | undefined {
  let last = -1;
  let rising = 0;
  // Months go up to 12 only.
  let areDates = true;
  const respelled = lines.map((line) => {
    const [front, open = '', first = '', , second, third, short = ''] = markedClock.exec(line) ?? [];
    if (front === undefined) return line;
    const seconds = second === undefined ? 0 : Number(first) * 3600 + Number(second) * 60 + Number(third);
    const time = second === undefined ? Number(first) * 60 + Number(short) : seconds;
    if (time > last) rising += 1;
    if (second !== undefined || Number(short) > 12) areDates = false;
    last = time;
    const clock = second === undefined ? `${first}:${short}` : `${first}:${second}:${third}`;
    return open + clock + line.slice(front.length);
  });
  const filled = lines.filter((line) => line.trim() !== '').length;
  const found = lines.filter((line) => markedClock.test(line)).length;
  return !areDates && rising >= fewestTexts && rising === found && found * 3 >= filled
    ? respelled
    : undefined;
}

/**
 * A link that starts playback at a time. Its label is the number of seconds, or words without a clock time. It may be
 * in brackets.
 */
const timedLink =
  /\(?\[(?![^\]\n]{0,400}\d:\d\d)([^[\]\n]{1,400})\]\((https?:[^()\s]{1,300}?[?&#]t=\d[^()\s]{0,60})\)\)?/u;

/** Replaces such links with timestamps, if at least half of the lines have one. */
function respellLinks(lines: readonly string[]): readonly string[] | undefined {
  let found = 0;
  const respelled = lines.map((line) => {
    const [whole, words = '', address = ''] = timedLink.exec(line) ?? [];
    const time = whole === undefined ? undefined : timeInAddress(address);
    if (whole === undefined || !time) return line;
    found += 1;
    const stamp = `[${writeClock(time.value, '.')}]`;
    return line.replace(whole, () => (/^\d+ ?s$/u.test(words) ? stamp : `${stamp} ${words}`));
  });
  const filled = lines.filter((line) => line.trim() !== '').length;
  return found >= fewest && found * 2 >= filled ? respelled : undefined;
}

const fewestSame = 6;

/** Removes a time that is the same at the beginning of every line: it says nothing. */
function withoutSameTime(lines: readonly string[]): readonly string[] | undefined {
  const [same] = /^\d{1,2}:\d\d(?::\d\d)? /u.exec(lines.find((line) => line !== '') ?? '') ?? [];
  const filled = lines.filter((line) => line !== '');
  if (same === undefined || filled.length < fewestSame || !filled.every((line) => line.startsWith(same)))
    return undefined;
  return lines.map((line) => line.slice(same.length));
}

/** f4 writes the end time of a paragraph after its text: `text #00:00:04-2#`. */
const endBehind = /^(?!\s*#\d\d:)(.*?)\s{0,3}#(\d\d:\d\d:\d\d)-(\d)#\s*$/u;

/** Moves the times from the ends of the paragraphs to their beginnings, as pairs of start and end. */
function respellEnds(lines: readonly string[]): readonly string[] | undefined {
  const found = lines.filter((line) => endBehind.test(line)).length;
  if (found < fewest || lines.some((line) => /^\s*#\d\d:\d\d:\d\d-\d#/u.test(line))) return undefined;
  const respelled = [...lines];
  let start = '00:00:00.0';
  let first = -1;
  lines.forEach((line, index) => {
    if (first < 0 && line.trim() !== '') first = index;
    const [, text, clock = '', tenth = ''] = endBehind.exec(line) ?? [];
    if (text === undefined) return;
    const end = `${clock}.${tenth}`;
    respelled[index] = text;
    respelled[first] = `[${start} - ${end}] ${respelled[first]}`;
    start = end;
    first = -1;
  });
  return respelled;
}

/**
 * Rewrites the times of some rare programs as timestamps in brackets; undefined for all other texts. Line numbers do
 * not change, because problems refer to them.
 */
export function respellOddStamps(text: string): string | undefined {
  const scaled = respellScale(text);
  if (scaled !== undefined) return scaled;
  const lines = text.split('\n');
  const marked = (text.includes('t=') ? respellLinks(lines) : undefined) ?? respellMarkedClocks(lines);
  if (marked) return marked.join('\n');
  if (!clockPattern.test(text)) return undefined;
  const respelled = withoutSameTime(lines) ?? respellEnds(lines) ?? respellPairs(lines);
  return (respelled ?? respellAlone(lines))?.join('\n');
}
