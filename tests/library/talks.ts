import type { NewTalk } from '../../lib/library/talks';

/** A small talk; `words` is what its two lines say, so other words make another talk. */
export function makeTalk(words: string, changes: Partial<NewTalk> = {}): NewTalk {
  return {
    title: `About ${words}`,
    people: [{ name: 'Ada Example', role: 'guest' }],
    show: '',
    date: '',
    language: 'en',
    homes: [{ kind: 'youtube', id: 'StandInNo01' }],
    format: 'srt',
    isTimed: true,
    chapters: [],
    cues: [
      { start: 1, end: 3.5, text: `we talk of ${words}` },
      { start: 3.5, end: 6, text: 'and of nothing else' },
    ],
    ...changes,
  };
}
