import type { Cue } from './cue';
import { cutAtSentences } from './short-lines';
import { lengthInWords } from './speech-length';

/** A usual pace of English talks, with their pauses: 150 words a minute. */
const wordsPerSecond = 2.5;

/**
 * Estimated times for a text that has none, until the listener sets pins. The cues follow each other from 0, each as
 * long as its words take at 2.5 words a second; one without words is as long as one word, so that starts always
 * rise. Long paragraphs are cut into lines.
 */
export function spreadEvenly(cues: readonly Omit<Cue, 'start' | 'end' | 'words'>[]): Cue[] {
  let words = 0;
  return cues
    .flatMap(({ text, ...about }) => {
      const { isTurn: _, ...same } = about;
      // The others are of the same turn.
      return cutAtSentences(text).map((part, index) => ({ text: part, ...(index === 0 ? about : same) }));
    })
    .map((part) => {
      const start = words / wordsPerSecond;
      words += Math.max(1, lengthInWords(part.text));
      const end = words / wordsPerSecond;
      return { ...part, start, end };
    });
}
