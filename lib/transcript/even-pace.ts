import type { Cue } from './cue';
import { cutAtSentences } from './short-lines';
import { countSpokenWords } from './words';

/** A common pace of talks in English, pauses included: 150 words a minute. */
const wordsPerSecond = 2.5;

/**
 * Cues one after the other from 0, each as long as its words take at 2.5 words a second; one without words as
 * long as one word, so that starts always rise; long paragraphs become lines. For a text that has no times: pins then put it right.
 */
export function spreadEvenly(cues: readonly Omit<Cue, 'start' | 'end' | 'words'>[]): Cue[] {
  let words = 0;
  return cues
    .flatMap(({ text, speaker }) => cutAtSentences(text).map((part) => ({ text: part, speaker })))
    .map(({ text, speaker }) => {
      const start = words / wordsPerSecond;
      words += Math.max(1, countSpokenWords(text));
      const end = words / wordsPerSecond;
      return speaker === undefined ? { start, end, text } : { start, end, text, speaker };
    });
}
