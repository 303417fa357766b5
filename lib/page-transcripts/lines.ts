import type { Cue } from '../transcript/cue';

/** The number of words in a text, separated by white space. */
export const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** The number of words of all cues. Chinese, Japanese and Thai have no spaces: there, two letters count as a word. */
export function wordsOf(cues: readonly Cue[]): number {
  return cues.reduce((sum, { text }) => {
    const unspaced =
      text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
    return sum + Math.max(wordsIn(text), unspaced / 2);
  }, 0);
}

/** The end of a line of speech, in texts with punctuation. */
const endOfSpeech = /(?:(?![)\]])[\p{Pf}\p{Pe}\p{Pd}.?!…,;:"'。！？、，।۔؟؛،]|[^\p{L}\p{N}][)\]])$/u;
/** A share of lines that counts as all. */
export const nearlyAll = 0.85;

/** The share of lines that begin with a capital. */
export const begins = (cues: readonly Cue[]) =>
  cues.filter(({ text }) => /^[^\p{L}]{0,4}\p{Lu}/u.test(text)).length / cues.length;
/** The share of lines that end with a punctuation mark of speech. */
export const ends = (cues: readonly Cue[]) =>
  cues.filter(({ text }) => endOfSpeech.test(text)).length / cues.length;
