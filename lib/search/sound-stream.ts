import { hasTellingCapitals, soundsAsWritten, soundsOf } from './letter-sounds';
import { gapCostsOf, soundCode } from './sound-costs';
import type { WordRun } from './word-run';

/** The sounds of consecutive words in one stream. Word indexes count these words from 0. */
export interface SoundStream {
  /** The code of each sound (see `soundCode`). */
  readonly codes: Uint8Array;
  /** The cost, in twentieths, of dropping each sound. */
  readonly gaps: Uint8Array;
  /** The word that each sound belongs to. */
  readonly wordOf: Int32Array;
  /** Where the sounds of each word begin. There is one extra entry at the end: the number of sounds. */
  readonly soundsAt: Int32Array;
}

/** The codes of sounds, as returned by `soundsOf`. */
export function codesOf(sounds: string): Uint8Array {
  return Uint8Array.from([...sounds].map(soundCode));
}

/** Pronouncing this many words takes about a millisecond. */
const wordsPerSlice = 100;

/** The sounds of each vocabulary word. Words of other scripts have none. Yields now and then. */
export function* pronounce(run: WordRun): Generator<void, Uint8Array[], void> {
  const spoken: Uint8Array[] = [];
  for (const [id, word] of run.vocabulary.entries()) {
    if (id % wordsPerSlice === wordsPerSlice - 1) yield;
    const first = run.occurrences[id]![0]!;
    const written = run.cues[run.cueOf[first]!]!.text.slice(run.fromOf[first]!, run.toOf[first]!);
    spoken.push(codesOf(hasTellingCapitals(written) ? soundsAsWritten(written) : soundsOf(word)));
  }
  return spoken;
}

/** Joining the sounds of this many words takes about a millisecond. */
const joinedPerSlice = 10_000;

/**
 * Joins the sounds of words. `spoken` has the sounds by vocabulary index; `idOf` has the words' vocabulary indexes.
 * Yields now and then.
 */
export function* streamOf(
  spoken: readonly Uint8Array[],
  idOf: ArrayLike<number>,
): Generator<void, SoundStream, void> {
  const soundsAt = new Int32Array(idOf.length + 1);
  for (let word = 0; word < idOf.length; word += 1) {
    soundsAt[word + 1] = soundsAt[word]! + spoken[idOf[word]!]!.length;
  }
  const codes = new Uint8Array(soundsAt[idOf.length]!);
  const wordOf = new Int32Array(codes.length);
  for (let word = 0; word < idOf.length; word += 1) {
    if (word % joinedPerSlice === joinedPerSlice - 1) yield;
    // A loop, because calling `set` and `fill` for a few sounds at a time is slower.
    let at = soundsAt[word]!;
    for (const code of spoken[idOf[word]!]!) {
      codes[at] = code;
      wordOf[at] = word;
      at += 1;
    }
  }
  yield;
  return { codes, gaps: gapCostsOf(codes), wordOf, soundsAt };
}
