import type { Cue, Seconds } from './cue';

/** A word of a cue: its position in `cue.text` (UTF-16 code units, `to` excluded) and its time. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
  readonly start: Seconds;
}

/** Sounds, which captions write in brackets or between notes: `[Music]`, `(laughter)`, `♪ la la ♪`. */
const soundPattern = /\[[^[\]]*\]|\((?:music|laughter|laughs|applause|silence|inaudible|noise)\)|♪[^♪]*♪?/giu;

/** What every sound has: most lines have none, and need no search for sounds. */
const soundSign = /[[(♪]/u;

const wordPattern = /\S+/gu;

/** Whether `text` has sounds such as `[Music]` and no speech. */
export function isSound(text: string): boolean {
  return text.trim() !== '' && countSpokenWords(text) === 0;
}

/** Where the spoken words of `text` stand, in order. */
export function* spokenWords(text: string): Generator<{ from: number; to: number }> {
  // Sounds are overwritten with spaces, so that positions stay those of `text`.
  const speech = soundSign.test(text)
    ? text.replace(soundPattern, (sound) => ' '.repeat(sound.length))
    : text;
  for (const match of speech.matchAll(wordPattern)) {
    yield { from: match.index, to: match.index + match[0].length };
  }
}

/** The number of spoken words in `text`. */
export function countSpokenWords(text: string): number {
  let count = 0;
  for (const _ of spokenWords(text)) count += 1;
  return count;
}

/**
 * The spoken words of a cue in order, without sounds. A word's time is the source's own if the cue has `words` that
 * occur in its text in order; otherwise it is interpolated by the letters before it.
 */
export function wordsOfCue(cue: Cue): WordSpan[] {
  const spans = [...spokenWords(cue.text)];
  const length = Math.max(1, cue.text.length);
  const timed = cue.words ? placeTimedWords(cue) : [];
  let next = 0;
  return spans.map(({ from, to }) => {
    let own = timed[next];
    while (own && own.to <= from) {
      next += 1;
      own = timed[next];
    }
    const start = own && own.from < to ? own.start : cue.start + ((cue.end - cue.start) * from) / length;
    return { from, to, start };
  });
}

function placeTimedWords(cue: Cue): WordSpan[] {
  const placed: WordSpan[] = [];
  let position = 0;
  for (const word of cue.words ?? []) {
    const text = word.text.trim();
    const from = text === '' ? -1 : cue.text.indexOf(text, position);
    if (from < 0) continue;
    position = from + text.length;
    placed.push({ from, to: position, start: word.start });
  }
  return placed;
}
