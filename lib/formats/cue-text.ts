import type { TimedWord } from '../transcript/cue';
import { joinTexts, lastCharacter, unspacedSigns } from '../transcript/script';
import { isSound } from '../transcript/words';
import type { CueLine, ReadCue } from './parsed';

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with the escape character
const terminalColours = /\u001b(?:\[[0-9;]{0,20}[A-Za-z])?/gu;
const widthless = /[\u200b\u2060\ufeff]/gu;
const edge = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Marks without width that control the direction of writing. Copied text has them around timestamps. Joiners are not
 * among them, because they change words and emoji.
 */
export const invisibleMarks = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Anything that is not plain ASCII with single spaces. Most lines do not match, and need no further work. */
const untidy = /[^ -~]| {2}/u;

const rightToLeftMark = '\u200f';
const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}]/u;
const beginsLatin = /^\p{sc=Latin}/u;

/**
 * Removes white space and direction marks from both ends. A loop is faster than a pattern, which for the end would
 * start again at every run.
 */
function trimEdges(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && edge.test(text.charAt(from))) from += 1;
  while (to > from && edge.test(text.charAt(to - 1))) to -= 1;
  const trimmed = text.slice(from, to);
  // This mark shows that a line that begins with a Latin word is Hebrew or Arabic.
  const isMarked =
    text.slice(0, from).includes(rightToLeftMark) && beginsLatin.test(trimmed) && rightToLeft.test(trimmed);
  return isMarked ? rightToLeftMark + trimmed : trimmed;
}

/**
 * Makes one line of plain text: without terminal colours, each run of white space (of any kind) a single space, and
 * none at the ends.
 */
export function tidyText(text: string): string {
  const trimmed = text.trim();
  if (!untidy.test(trimmed)) return trimmed;
  return trimEdges(text.replace(terminalColours, '').replace(widthless, '').replace(/\s+/gu, ' '));
}

/** A run of text with its own start time. Its white space shows where words end. */
export interface TimedPiece {
  readonly text: string;
  readonly start: number;
  readonly end?: number;
}

/** Scripts without spaces between words. In these, each piece is a word. */
const unspacedScript = new RegExp(`^${unspacedSigns}$`, 'u');

/** Joins timed pieces into words: pieces without white space between them (syllables, tokens) form one word. */
export function wordsOfPieces(pieces: readonly TimedPiece[]): TimedWord[] {
  const words: { text: string; start: number; end?: number }[] = [];
  let open = false;
  let isUnspaced = false;
  for (const piece of pieces) {
    const text = tidyText(piece.text);
    if (text === '') {
      if (piece.text !== '') open = false;
      continue;
    }
    const last = words.at(-1);
    const joins = open && last && !/^\s/u.test(piece.text) && !isUnspaced;
    if (joins) {
      last.text += text;
      if (piece.end !== undefined) last.end = piece.end;
    } else {
      words.push({ text, start: piece.start, ...(piece.end === undefined ? {} : { end: piece.end }) });
    }
    open = !/\s/u.test(piece.text.slice(-1));
    isUnspaced = unspacedScript.test(lastCharacter(text));
  }
  return words;
}

/** The text, words and lines of a cue with these written lines. Empty lines are ignored. */
export function joinLines(lines: readonly CueLine[]): Pick<ReadCue, 'text' | 'words' | 'lines'> {
  const [only] = lines;
  if (only && lines.length === 1 && only.words.length === 0) return { text: only.text };
  const filled = lines.filter((line) => line.text !== '');
  const words = filled.some((line) => line.words.length > 0) ? filled.flatMap((line) => line.words) : [];
  return {
    text: joinTexts(filled.map((line) => line.text)),
    ...(words.length > 0 ? { words } : {}),
    ...(filled.length > 1 ? { lines: filled } : {}),
  };
}

/** The words of the pieces of a caption, in a file that times words; empty if a whole phrase has only one time. */
export function wordsOfCaption(pieces: readonly TimedPiece[], text: string): TimedWord[] {
  const filled = pieces.filter((piece) => piece.text.trim() !== '');
  if (isSound(text) || (filled.length === 1 && text.includes(' '))) return [];
  return wordsOfPieces(pieces);
}
