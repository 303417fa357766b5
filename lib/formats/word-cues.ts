import type { Seconds, TimedWord } from '../transcript/cue';
import { unspacedSigns } from '../transcript/script';
import type { ReadCue } from './parsed';

/** A single word of a source without lines. It is joined with its neighbours to a readable line. */
export interface LooseWord extends TimedWord {
  readonly speaker?: string;
  /** True if a line or paragraph of the source ends after this word. */
  readonly endsLine?: boolean;
  /** True if there is no space before this word. */
  readonly isJoined?: boolean;
  /** True if the source has no time for this word, so that it was placed after the word before it. */
  readonly isPlaced?: boolean;
}

const sentenceEnd = /[.?!…。？！؟।]["'”’)\]]*$/u;
const punctuationOnly = /^[,.;:?!…%)\]”’、。，？！：；؟،।]+$/u;
const longestPause: Seconds = 1.5;
/** The limit for a speaker who never pauses, in a source without punctuation. */
const mostWords = 24;

const unspacedScript = new RegExp(unspacedSigns, 'u');

/** True between two words of scripts that are written without spaces. */
function isUnspaced(line: string, word: string): boolean {
  return unspacedScript.test(line.slice(-1)) && unspacedScript.test(word.slice(0, 1));
}

function cueOf(first: LooseWord, others: readonly LooseWord[]): ReadCue {
  const words = [first, ...others];
  const last = others.at(-1) ?? first;
  const text = words.reduce(
    (line, word) =>
      line === '' || word.isJoined || punctuationOnly.test(word.text) || isUnspaced(line, word.text)
        ? line + word.text
        : `${line} ${word.text}`,
    '',
  );
  return {
    line: 0,
    start: first.start,
    ...(last.end === undefined ? {} : { end: last.end }),
    text,
    ...(first.speaker === undefined ? {} : { speaker: first.speaker }),
    words: words
      .filter((word) => !word.isPlaced && !punctuationOnly.test(word.text))
      .map(({ text: spoken, start, end }) => ({
        text: spoken,
        start,
        ...(end === undefined ? {} : { end }),
      })),
  };
}

/**
 * Joins words to cues. A new cue begins after the end of a sentence or line, with another speaker, after a pause of 1.5
 * s, and after 24 words at most.
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

/**
 * Adds the punctuation of the whole text to words that have none: each word gets the marks that follow it in the text,
 * as long as the words are found there in order. If the words already have punctuation, they are returned unchanged.
 */
export function punctuate(words: readonly LooseWord[], text: string): readonly LooseWord[] {
  if (words.some((word) => /[\p{L}\p{N}]?[,.?!。，？！]$/u.test(word.text))) return words;
  let position = 0;
  return words.map((word) => {
    const at = text.indexOf(word.text, position);
    if (at < 0 || at - position > 40) return word;
    const rest =
      /^[^\s\p{L}\p{N}]*/u.exec(text.slice(at + word.text.length, at + word.text.length + 8))?.[0] ?? '';
    position = at + word.text.length + rest.length;
    return { ...word, text: word.text + rest };
  });
}
