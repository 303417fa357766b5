import type { Cue } from '../../lib/transcript/cue';
import type { Talk } from '../../lib/transcript/talk';

/** A talk with these lines. */
export function talkOf(cues: readonly Cue[], more: Partial<Talk> = {}): Talk {
  return {
    id: 'a talk',
    title: 'Ten lines',
    people: [],
    show: '',
    date: '',
    language: 'en',
    homes: [],
    chapters: [],
    cues,
    ...more,
  };
}

/** Ten lines of 10 s, each with four words that begin 2 s apart. The last one ends at 100 s. */
export const tenLines: readonly Cue[] = Array.from({ length: 10 }, (_, index) => {
  const start = index * 10;
  const words = ['one', 'two', 'three', `line${index}`];
  return {
    start,
    end: start + 10,
    text: words.join(' '),
    words: words.map((text, word) => ({ text, start: start + word * 2 })),
  };
});
