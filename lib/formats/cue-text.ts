import type { TimedWord } from '../transcript/cue';
import { joinTexts, lastCharacter, unspacedSigns } from '../transcript/script';
import { isSound } from '../transcript/words';
import type { CueLine, ReadCue } from './parsed';

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with the escape character
const terminalColours = /\u001b(?:\[[0-9;]{0,20}[A-Za-z])?/gu;
const widthless = /[\u200b\u2060\ufeff]/gu;
const edge = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Marks that have no width and steer the direction of writing; copied text has them around stamps. Not the joiners, which
 * change words and emoji.
 */
export const invisibleMarks = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** What a line of ASCII with single spaces does not have; most lines have none of it. */
const untidy = /[^ -~]| {2}/u;

const rightToLeftMark = '\u200f';
const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}]/u;
const beginsLatin = /^\p{sc=Latin}/u;

/** Without white space and marks of direction at both ends. By hand: a pattern for the end tries every run anew. */
function trimEdges(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && edge.test(text.charAt(from))) from += 1;
  while (to > from && edge.test(text.charAt(to - 1))) to -= 1;
  const trimmed = text.slice(from, to);
  // A line of Hebrew or Arabic that begins with a Latin word says so by this mark.
  const isMarked =
    text.slice(0, from).includes(rightToLeftMark) && beginsLatin.test(trimmed) && rightToLeft.test(trimmed);
  return isMarked ? rightToLeftMark + trimmed : trimmed;
}

/** One line of plain text: terminal colours gone, every run of white space (of any kind) one space, none at the ends. */
export function tidyText(text: string): string {
  const trimmed = text.trim();
  if (!untidy.test(trimmed)) return trimmed;
  return trimEdges(text.replace(terminalColours, '').replace(widthless, '').replace(/\s+/gu, ' '));
}

/** A run of text that begins at a time of its own; its white space tells where words end. */
export interface TimedPiece {
  readonly text: string;
  readonly start: number;
  readonly end?: number;
}

/** Scripts that put no space between words: there each piece is a word. */
const unspacedScript = new RegExp(`^${unspacedSigns}$`, 'u');

/** Timed pieces as words: pieces with no white space between them (syllables, tokens) are one word. */
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

/** The text, words and lines of a cue made of these written lines; empty lines do not count. */
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

/** The words of caption pieces in a file that times words; none where a whole phrase has but one time. */
export function wordsOfCaption(pieces: readonly TimedPiece[], text: string): TimedWord[] {
  const filled = pieces.filter((piece) => piece.text.trim() !== '');
  if (isSound(text) || (filled.length === 1 && text.includes(' '))) return [];
  return wordsOfPieces(pieces);
}
