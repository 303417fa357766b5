import type { Cue, Seconds } from './cue';
import { cutAtSentences } from './short-lines';
import { lengthInWords } from './speech-length';

/** A common pace of English talks, pauses included: 150 words a minute. */
const wordsPerSecond = 2.5;

/** The length of a line in words, at least 1. */
const paceOf = (text: string) => Math.max(1, lengthInWords(text));

/**
 * Estimates times for a text that has none, until the listener sets pins. The cues follow each other from 0, at 2.5
 * words a second. A cue without words lasts as long as one word, so that starts always increase. Long paragraphs are
 * cut into lines.
 */
export function spreadEvenly(cues: readonly Omit<Cue, 'start' | 'end' | 'words'>[]): Cue[] {
  let words = 0;
  return cues
    .flatMap(({ text, ...about }) => {
      const { isTurn: _, ...same } = about;
      // The other parts belong to the same turn.
      return cutAtSentences(text).map((part, index) => ({ text: part, ...(index === 0 ? about : same) }));
    })
    .map((part) => {
      const start = words / wordsPerSecond;
      words += paceOf(part.text);
      const end = words / wordsPerSecond;
      return { ...part, start, end };
    });
}

/** When each cue begins in `spreadEvenly`, followed by the time at which the last one ends. */
export function evenStarts(cues: readonly Pick<Cue, 'text'>[]): Seconds[] {
  let words = 0;
  const starts = [0];
  for (const { text } of cues) {
    for (const part of cutAtSentences(text)) words += paceOf(part);
    starts.push(words / wordsPerSecond);
  }
  return starts;
}
