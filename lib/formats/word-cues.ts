import type { Seconds, TimedWord } from '../transcript/cue';
import { unspacedSigns } from '../transcript/script';
import type { ReadCue } from './parsed';

/** A word that stands alone in its source and must be joined with its neighbours to make a readable line. */
export interface LooseWord extends TimedWord {
  readonly speaker?: string;
  /** True where the source ends a line or paragraph after this word. */
  readonly endsLine?: boolean;
  /** True where no space stands before this word. */
  readonly isJoined?: boolean;
  /** True where the source has no time for this word, so that it was put behind the word before it. */
  readonly isPlaced?: boolean;
}

const sentenceEnd = /[.?!…。？！؟।]["'”’)\]]*$/u;
const punctuationOnly = /^[,.;:?!…%)\]”’、。，？！：；؟،।]+$/u;
const longestPause: Seconds = 1.5;
/** Where a speaker never pauses and the source has no punctuation. */
const mostWords = 24;

const unspacedScript = new RegExp(unspacedSigns, 'u');

/** True between two words of scripts that put no space there. */
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

/**
 * Words alone come without punctuation, while the whole text has it: each word takes the marks that follow
 * it there, as long as the words are found in order. Words that come with punctuation stay as they are.
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
