import type { Cue } from '../transcript/cue';

/** How many words a text has, as they are parted by spaces. */
export const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** Chinese, Japanese and Thai have no spaces: two letters count as a word there. */
export function wordsOf(cues: readonly Cue[]): number {
  return cues.reduce((sum, { text }) => {
    const unspaced =
      text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
    return sum + Math.max(wordsIn(text), unspaced / 2);
  }, 0);
}

/** What a line of speech ends with, where it has marks at all. */
const endOfSpeech = /(?:(?![)\]])[\p{Pf}\p{Pe}\p{Pd}.?!…,;:"'。！？、，।۔؟؛،]|[^\p{L}\p{N}][)\]])$/u;
/** A share of lines that counts as all. */
export const nearlyAll = 0.85;

/** The share of lines that begin with a capital. */
export const begins = (cues: readonly Cue[]) =>
  cues.filter(({ text }) => /^[^\p{L}]{0,4}\p{Lu}/u.test(text)).length / cues.length;
/** The share of lines that end as speech does. */
export const ends = (cues: readonly Cue[]) =>
  cues.filter(({ text }) => endOfSpeech.test(text)).length / cues.length;
