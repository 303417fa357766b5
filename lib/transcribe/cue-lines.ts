import type { Cue } from '../transcript/cue';
import { sampleRate } from './audio';
import type { VoicePiece } from './voice-cutter';

/** The most characters of a line. Longer sentences are cut at a comma or, without one, between words. */
const longestLine = 90;
/** A shorter sentence is joined with the next one. */
const shortestLine = 24;

const endsSentence = /[.?!…]["'”’)]?$/;
const endsClause = /[,;:–—]$/;

/**
 * Cuts words that are too many for one line: at the last comma that fits and has a third of a line before it, or else
 * into lines of about equal length.
 */
function cutLong(words: readonly string[]): string[] {
  const text = words.join(' ');
  if (text.length <= longestLine || words.length < 2) return [text];
  let at = 0;
  let length = 0;
  for (const [index, word] of words.entries()) {
    length += word.length + 1;
    const fits = index < words.length - 1 && length <= longestLine;
    if (fits && endsClause.test(word) && length >= longestLine / 3) at = index + 1;
  }
  if (at === 0) {
    length = 0;
    // The lines get an equal length: a last line of one word would be highlighted only for a moment.
    const target = text.length / Math.ceil(text.length / longestLine);
    while (at < words.length - 1 && (at === 0 || length + (words[at] ?? '').length <= target)) {
      length += (words[at] ?? '').length + 1;
      at += 1;
    }
  }
  return [words.slice(0, at).join(' '), ...cutLong(words.slice(at))];
}

/** Divides a text into lines: its sentences, but none of them very short or very long. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  let words: string[] = [];
  let length = 0;
  for (const word of text.split(' ').filter(Boolean)) {
    words.push(word);
    length += word.length + 1;
    if (!endsSentence.test(word) || length < shortestLine) continue;
    lines.push(...cutLong(words));
    words = [];
    length = 0;
  }
  return words.length > 0 ? [...lines, ...cutLong(words)] : lines;
}

/** The position, in samples, at which the given share (from 0 to 1) of the voice has been heard. */
function timeAt(piece: VoicePiece, part: number): number {
  let left = part * piece.voiced.reduce((sum, { from, to }) => sum + to - from, 0);
  for (const { from, to } of piece.voiced) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return piece.voiced.at(-1)?.to ?? piece.to;
}

/**
 * The cues of a recognised piece. The recogniser gives no times, so each line gets a share of the voice that is
 * proportional to its number of characters. Pauses do not count.
 *
 * @param offset the time at which the audio begins, in seconds; the piece counts its samples from there
 */
export function cuesOfPiece(piece: VoicePiece, text: string, offset: number): Cue[] {
  const lines = linesOf(text);
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  const seconds = (sample: number): number => Math.round((offset + sample / sampleRate) * 1000) / 1000;
  let before = 0;
  return lines.map((line) => {
    // If the border falls into a pause, this line ends before the pause and the next one begins after it.
    const start = timeAt(piece, Math.min(1, before / total + 1e-9));
    before += line.length;
    const end = timeAt(piece, Math.min(1, before / total));
    return { start: seconds(start), end: Math.max(seconds(start), seconds(end)), text: line };
  });
}
