import type { TimedWord } from '../transcript/cue';
import { unspacedSigns } from '../transcript/script';
import type { TimeScale } from './file-time';
import type { Piece } from './spoken-pieces';
import { timesOf } from './time-unit';
import type { LooseWord } from './word-cues';

const punctuation = /^[^\p{L}\p{N}]+$/u;
const unspaced = new RegExp(`${unspacedSigns}$`, 'u');

/** True where the pieces bring their own white space, so that two without any between them are one word. */
function bringSpaces(pieces: readonly Piece[]): boolean {
  const spaced = pieces.filter((piece) => /^\s|\s$/u.test(piece.raw)).length;
  return spaced >= pieces.length * 0.3;
}

/** What is said before the first word with a time, as that word's time. */
function firstStart(pieces: readonly Piece[], scale: TimeScale): number {
  const timed = pieces.find((piece) => piece.start);
  return timed?.start ? timesOf({ ...timed, start: timed.start }, scale).start : 0;
}

function withLast(words: LooseWord[], change: (last: LooseWord) => LooseWord): void {
  const last = words.at(-1);
  if (last) words[words.length - 1] = change(last);
}

function timesOfPiece(piece: Piece, words: readonly LooseWord[], all: readonly Piece[], scale: TimeScale) {
  if (piece.start) {
    const { start, end } = timesOf({ ...piece, start: piece.start }, scale);
    return { start: Math.max(0, start), ...(end === undefined ? {} : { end }) };
  }
  const before = words.at(-1);
  // A word that the recogniser could not place is said after the one before it.
  return { start: before?.end ?? before?.start ?? firstStart(all, scale) };
}

/**
 * Single words out of pieces: marks of punctuation without a time belong to the word before them, and so does the
 * rest of a word where the file brings its own spaces. Words without a time begin when the word before them ends.
 */
export function looseWords(pieces: readonly Piece[], scale: TimeScale): LooseWord[] {
  const isSpaced = bringSpaces(pieces);
  const words: LooseWord[] = [];
  let isGap = true;
  for (const piece of pieces) {
    if (piece.text === '') {
      isGap ||= piece.raw !== '';
      if (piece.endsLine) withLast(words, (last) => ({ ...last, endsLine: true }));
      continue;
    }
    const last = words.at(-1);
    const isJoined = isSpaced && !isGap && !/^\s/u.test(piece.raw) && last !== undefined;
    const isRest = isJoined && !unspaced.test(last.text) && piece.speaker === last.speaker;
    isGap = /\s$/u.test(piece.raw);
    if (last && (isRest || (!piece.start && punctuation.test(piece.text)))) {
      const end = piece.start ? timesOfPiece(piece, words, pieces, scale).end : undefined;
      const rest = { text: last.text + piece.text, ...(end === undefined ? {} : { end }) };
      withLast(words, (word) => ({ ...word, ...rest, ...(piece.endsLine ? { endsLine: true } : {}) }));
      continue;
    }
    words.push({
      text: piece.text,
      ...timesOfPiece(piece, words, pieces, scale),
      ...(piece.speaker === undefined ? {} : { speaker: piece.speaker }),
      ...(piece.endsLine ? { endsLine: true } : {}),
      ...(isJoined ? { isJoined } : {}),
      ...(piece.start ? {} : { isPlaced: true }),
    });
  }
  return words;
}

/** The words that a cue keeps: those to which the file gives a time. */
export function plainWords(words: readonly LooseWord[]): TimedWord[] {
  return words
    .filter((word) => !word.isPlaced && !punctuation.test(word.text))
    .map(({ text, start, end }) => ({ text, start, ...(end === undefined ? {} : { end }) }));
}
