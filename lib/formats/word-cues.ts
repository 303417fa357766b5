import type { Seconds, TimedWord } from '../transcript/cue';
import type { ReadCue } from './parsed';

/** A word that stands alone in its source and must be joined with its neighbours to make a readable line. */
export interface LooseWord extends TimedWord {
  readonly speaker?: string;
  /** True where the source ends a line or paragraph after this word. */
  readonly endsLine?: boolean;
}

const sentenceEnd = /[.?!…。？！]["'”’)\]]*$/u;
const punctuationOnly = /^[,.;:?!…%)\]”’]+$/u;
const longestPause: Seconds = 1.5;
/** Where a speaker never pauses and the source has no punctuation. */
const mostWords = 24;

function cueOf(first: LooseWord, others: readonly LooseWord[]): ReadCue {
  const words = [first, ...others];
  const last = others.at(-1) ?? first;
  const text = words.reduce(
    (line, word) =>
      line === '' || punctuationOnly.test(word.text) ? line + word.text : `${line} ${word.text}`,
    '',
  );
  return {
    line: 0,
    start: first.start,
    ...(last.end === undefined ? {} : { end: last.end }),
    text,
    ...(first.speaker === undefined ? {} : { speaker: first.speaker }),
    words: words
      .filter((word) => !punctuationOnly.test(word.text))
      .map(({ text: spoken, start, end }) => ({
        text: spoken,
        start,
        ...(end === undefined ? {} : { end }),
      })),
  };
}

/**
 * Cues made of single words: a new one after the end of a sentence or line, at another speaker, after a
 * pause of 1.5 s, and at the latest after 24 words.
 */
export function cuesOfWords(words: readonly LooseWord[]): ReadCue[] {
  const cues: ReadCue[] = [];
  let open: LooseWord[] = [];
  const close = () => {
    const [first, ...others] = open;
    if (first) cues.push(cueOf(first, others));
    open = [];
  };
  for (const word of words) {
    const before = open.at(-1);
    if (before) {
      const pause = word.start - (before.end ?? before.start);
      const ends = before.endsLine || sentenceEnd.test(before.text) || before.speaker !== word.speaker;
      if ((ends || pause > longestPause || open.length >= mostWords) && !punctuationOnly.test(word.text))
        close();
    }
    open.push(word);
  }
  close();
  return cues;
}
