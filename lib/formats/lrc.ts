import { readClock } from './clock';
import { stripMarkup } from './cue-markup';
import { joinLines, type TimedPiece, tidyText, wordsOfPieces } from './cue-text';
import { laterStarts } from './later-starts';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';

/**
 * `mm:ss`, `mm:ss.xx` or `mm:ss:xx`. Hours are accepted only with a fraction, which distinguishes them from the last.
 */
const clock = String.raw`\d{1,4}:\d{1,2}(?::\d{1,2}[.,]\d{1,3}|[.,:]\d{1,3})?`;
const stampPattern = new RegExp(String.raw`^\s*\[(${clock})\]`, 'u');
/** A timestamp before a word, in either kind of brackets. */
const wordStampPattern = new RegExp(String.raw`<(${clock})>|\[(${clock})\]`, 'gu');
/** A timestamp that only songs have: with a fraction, and with minutes at most. */
const songStamp = /^\s*\[\d{1,4}:\d\d[.,]\d{1,3}\]/u;
const hourStamp = /^\s*\[\d{1,4}:\d\d:\d\d[.,]\d{1,3}\]/u;
const colonStamp = /^\s*\[\d{1,2}:\d\d:(\d\d)\]/u;
const songTag = /^\s*\[(?:ti|ar|al|by|offset|length|re|ve):/iu;

/** Background vocals for the line above, with times of their own. */
const backgroundPattern = /^\s*\[bg:(.*<\d.*)\]\s*$/iu;

function readLyricsClock(text: string): number | undefined {
  // Some programs write a colon before the hundredths.
  return readClock(text.replace(/^(\d+:\d+):(\d+)$/u, '$1.$2'));
}

/** Reads a line that is a tag, such as `[ti:Harbour]`: its name in lower case and its value. Otherwise undefined. */
function readTag(content: string): { readonly name: string; readonly value: string } | undefined {
  const line = content.trim();
  const [head, name = ''] = /^\[([A-Za-z#][A-Za-z]{0,20})\s{0,8}:/u.exec(line) ?? [];
  if (head === undefined || line.indexOf(']') !== line.length - 1) return undefined;
  return { name: name.toLowerCase(), value: line.slice(head.length, -1).trim() };
}

interface TimedLine {
  readonly pieces: TimedPiece[];
  /** True if the words have their own timestamps. */
  readonly isTimed: boolean;
}

function piecesOf(text: string, lineStart: number, shift: number): TimedLine {
  const pieces: TimedPiece[] = [];
  let time = lineStart;
  let position = 0;
  let isTimed = false;
  for (const match of text.matchAll(wordStampPattern)) {
    const [stamp, inAngles, inSquares] = match;
    const written = readLyricsClock(inAngles ?? inSquares ?? '');
    if (written === undefined) continue;
    pieces.push({ text: stripMarkup(text.slice(position, match.index)), start: time });
    time = Math.max(0, written - shift);
    position = match.index + stamp.length;
    isTimed = true;
  }
  pieces.push({ text: stripMarkup(text.slice(position)), start: time });
  return { pieces, isTimed };
}

/** Adds spaces before timestamps of words in square brackets, if the file separates Latin words by timestamps only. */
function withSpaces(text: string): string {
  const words = text.match(/\p{sc=Latin}\[\d{1,4}:\d\d[.,:]\d{1,3}\](?=\p{L})/gu)?.length ?? 0;
  if (words < 3 || /[^\S\n]\[\d{1,4}:|\][^\S\n]\S/u.test(text)) return text;
  return text.replace(/(?<=\p{sc=Latin}[,.;!?’']?)(\[\d{1,4}:\d\d[.,:]\d{1,3}\])(?=\p{L})/gu, ' $1');
}

/**
 * The cues with text. Each lasts until the next later stamp, however far: a stamp without text marks a pause in LRC.
 */
function withEnds(sorted: readonly ReadCue[]): ReadCue[] {
  const later = laterStarts(sorted);
  return sorted.flatMap((cue, index) => {
    if (cue.text === '') return [];
    const end = cue.end ?? later[index];
    return end === undefined ? [cue] : [{ ...cue, end }];
  });
}

/** The range of letters per second in songs and talks, and a rate that nobody reaches. */
const usualPace = [4, 25] as const;
const fastestPace = 40;
/** Characters that count as three letters each. */
const heavySigns = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
/** If more timestamps than this ended in hundredths, one of them would very likely exceed 59. */
const mostBelowSixty = 9;

/**
 * True if `[00:12:34]` can only be seconds and hundredths. There are only a few lines, and all can be spoken in that
 * time. As hours, minutes and seconds, they would last sixty times as long.
 */
function tooShortForHours(stamped: readonly string[]): boolean {
  const parts = stamped.flatMap((line) => {
    const [head = '', hours, minutes, seconds] = /^\s*\[(\d{1,2}):(\d\d):(\d\d)\]/u.exec(line) ?? [];
    const time = Number(hours) * 60 + Number(minutes) + Number(seconds) / 100;
    const heavy = line.match(heavySigns)?.length ?? 0;
    return hours === undefined ? [] : [{ time, letters: line.length - head.length + heavy * 2 }];
  });
  const first = parts[0]?.time ?? 0;
  // A list that begins at 0 may be a list of chapters.
  if (parts.length < 3 || parts.length < stamped.length || parts.length > mostBelowSixty || first === 0)
    return false;
  const said = parts.slice(0, -1);
  const isSayable = said.every(
    ({ time, letters }, index) => letters <= ((parts[index + 1]?.time ?? time) - time) * fastestPace,
  );
  const pace = said.reduce((sum, { letters }) => sum + letters, 0) / ((parts.at(-1)?.time ?? 0) - first);
  return isSayable && pace >= usualPace[0] && pace <= usualPace[1];
}

/**
 * True for lines that begin like those of LRC. `[00:12:34]` may also be hours, minutes and seconds. It is taken as
 * hundredths if a last part is above 59, if there is a tag that only LRC has, or if the pace of the letters fits.
 */
export function isLrc(lines: readonly string[]): boolean {
  const stamped = lines.filter((line) => stampPattern.test(line));
  const hasTag = lines.some((line) => songTag.test(line));
  const songs = stamped.filter((line) => songStamp.test(line)).length;
  const colons = stamped.flatMap((line) => colonStamp.exec(line)?.[1] ?? []);
  const hours = stamped.filter((line) => hourStamp.test(line)).length;
  const areHundredths = hasTag || colons.some((part) => Number(part) > 59) || tooShortForHours(stamped);
  const fitting = songs + (areHundredths ? colons.length : 0);
  const others = lines.filter(
    (line) => line.trim() !== '' && !stampPattern.test(line) && !readTag(line),
  ).length;
  if (hasTag && stamped.length === 0) return others === 0;
  return (
    (fitting > 0 || hasTag) && stamped.length >= others && (hasTag || (fitting + hours) * 2 >= stamped.length)
  );
}

/** The timestamps at the beginning of a line, and the rest of the line. */
function readStamps(content: string, shift: number): { readonly starts: number[]; readonly rest: string } {
  const starts: number[] = [];
  let rest = content;
  for (let match = stampPattern.exec(rest); match; match = stampPattern.exec(rest)) {
    const [stamp, written = ''] = match;
    const start = readLyricsClock(written);
    if (start === undefined) break;
    starts.push(Math.max(0, start - shift));
    rest = rest.slice(stamp.length);
  }
  return { starts, rest };
}

function cueOf(line: number, start: number, { pieces, isTimed }: TimedLine, isOnce: boolean): ReadCue {
  const hasOwnWords = isTimed && isOnce;
  const last = pieces.at(-1);
  return {
    line,
    start,
    // A time after the last word is the end of the line.
    ...(hasOwnWords && last && tidyText(last.text) === '' ? { end: last.start } : {}),
    ...joinLines([
      {
        text: tidyText(pieces.map((piece) => piece.text).join('')),
        words:
          hasOwnWords && pieces.filter((piece) => tidyText(piece.text) !== '').length > 1
            ? wordsOfPieces(pieces)
            : [],
      },
    ]),
  };
}

/**
 * The most by which repeated lines may lengthen the text, as a multiple of its length. A line repeats its text at each
 * of its timestamps. No song needs more, because timestamps take space too. Lines beyond this limit are kept at their
 * first time only.
 */
const mostRepeats = 8;

/**
 * Reads LRC, and its enhanced forms with `<mm:ss.xx>` or `[mm:ss.xx]` before words. A line with several timestamps is
 * sung at each of them. It lasts until the next timestamp, which may have no text. `[offset:+ms]` shows all lines
 * earlier. A line without a timestamp continues the one above (before the first one, it is at 0) and is reported as a
 * problem. The cues are sorted by start.
 */
export function parseLrc(written: string): Parsed {
  const text = withSpaces(written);
  const problems: LineProblem[] = [];
  const lines = text.split('\n');
  const tags = new Map(
    lines.flatMap((content) => {
      const tag = readTag(content);
      return tag ? [[tag.name, tag.value] as const] : [];
    }),
  );
  const shift = (Number(tags.get('offset') ?? 0) || 0) / 1000;
  const entries: { line: number; starts: number[]; parts: string[] }[] = [];
  lines.forEach((written, index) => {
    const line = index + 1;
    const background = backgroundPattern.exec(written)?.[1];
    const content = background ?? written;
    if (tidyText(content) === '' || readTag(content)) return;
    const { starts, rest } = readStamps(content, shift);
    const last = entries.at(-1);
    if (starts.length === 0 && !(background && last))
      problems.push(problemAt(line, 'time-missing', '[mm:ss.xx]text'));
    if (starts.length === 0 && last) last.parts.push(content);
    else entries.push({ line, starts: starts.length === 0 ? [0] : starts, parts: [rest] });
  });
  let left = written.length * mostRepeats;
  const found = entries.flatMap(({ line, starts, parts }) => {
    const all = parts.join(' ');
    const first = cueOf(line, starts[0] ?? 0, piecesOf(all, starts[0] ?? 0, shift), starts.length === 1);
    const count = 1 + Math.min(starts.length - 1, Math.floor(left / Math.max(1, all.length)));
    left -= (count - 1) * all.length;
    return starts.slice(0, count).map((start) => ({ ...first, start }));
  });
  found.sort((a, b) => a.start - b.start);
  const title = tags.get('ti');
  return { cues: withEnds(found), problems, ...(title ? { title } : {}) };
}
