import type { TimedWord } from '../transcript/cue';
import { unspacedSigns } from '../transcript/script';
import type { TimeScale } from './file-time';
import type { Piece } from './spoken-pieces';
import { timesOf } from './time-unit';
import type { LooseWord } from './word-cues';

const punctuation = /^[^\p{L}\p{N}]+$/u;
const unspaced = new RegExp(`${unspacedSigns}$`, 'u');

/** True if the pieces contain their own white space. Two pieces without any between them are then one word. */
function bringSpaces(pieces: readonly Piece[]): boolean {
  const spaced = pieces.filter((piece) => /^\s|\s$/u.test(piece.raw)).length;
  return spaced >= pieces.length * 0.3;
}

/** The start of the first piece with a time. Pieces before it get the same time. 0 if no piece has one. */
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
  // A word that the recogniser could not place comes after the one before it.
  return { start: before?.end ?? before?.start ?? firstStart(all, scale) };
}

/**
 * Makes single words from pieces. Punctuation without a time is added to the word before it, and so is the rest of a
 * word if the file has its own spaces. A word without a time begins when the one before it ends.
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

/** The words that a cue keeps: those with a time in the file. */
export function plainWords(words: readonly LooseWord[]): TimedWord[] {
  return words
    .filter((word) => !word.isPlaced && !punctuation.test(word.text))
    .map(({ text, start, end }) => ({ text, start, ...(end === undefined ? {} : { end }) }));
}
