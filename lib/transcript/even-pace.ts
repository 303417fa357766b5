import type { Cue, Seconds } from './cue';
import { cutAtSentences } from './short-lines';
import { lengthInWords } from './speech-length';

/** A usual pace of English talks, with their pauses: 150 words a minute. */
const wordsPerSecond = 2.5;

/** How many words a line takes as long as. Those without words are as long as one. */
const paceOf = (text: string) => Math.max(1, lengthInWords(text));

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
      words += paceOf(part.text);
      const end = words / wordsPerSecond;
      return { ...part, start, end };
    });
}

/** When each of the cues begins in `spreadEvenly`, and behind them when the last one ends. */
export function evenStarts(cues: readonly Pick<Cue, 'text'>[]): Seconds[] {
  let words = 0;
  const starts = [0];
  for (const { text } of cues) {
    for (const part of cutAtSentences(text)) words += paceOf(part);
    starts.push(words / wordsPerSecond);
  }
  return starts;
}
