import type { Cue, Seconds } from './cue';

/** A word of a cue: where it stands in `cue.text` (UTF-16 code units, `to` excluded) and when it begins. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
  readonly start: Seconds;
}

/** Sounds that captions put in brackets or between notes: `[Music]`, `(laughter)`, `♪ la la ♪`. */
const soundPattern = /\[[^[\]]*\]|\((?:music|laughter|laughs|applause|silence|inaudible|noise)\)|♪[^♪]*♪?/giu;

const wordPattern = /\S+/gu;

/** True when `text` holds sounds such as `[Music]` and no speech. */
export function isSound(text: string): boolean {
  return text.trim() !== '' && countSpokenWords(text) === 0;
}

function* spokenWords(text: string): Generator<{ from: number; to: number }> {
  // Sounds are blanked out, not cut, so that positions stay those of `text`.
  const speech = text.replace(soundPattern, (sound) => ' '.repeat(sound.length));
  for (const match of speech.matchAll(wordPattern)) {
    yield { from: match.index, to: match.index + match[0].length };
  }
}

/** How many words of `text` are speech. */
export function countSpokenWords(text: string): number {
  let count = 0;
  for (const _ of spokenWords(text)) count += 1;
  return count;
}

/**
 * The spoken words of a cue in order; sounds are left out. A word's time is the source's own where the
 * cue carries `words` that stand in its text in order, else interpolated by the letters before it.
 */
export function wordsOfCue(cue: Cue): WordSpan[] {
  const spans = [...spokenWords(cue.text)];
  const length = Math.max(1, cue.text.length);
  const timed = cue.words ? placeTimedWords(cue) : [];
  let next = 0;
  return spans.map(({ from, to }) => {
    while (next < timed.length && timed[next]!.to <= from) next += 1;
    const own = timed[next];
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
