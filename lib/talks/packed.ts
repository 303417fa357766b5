import type { Cue, Seconds } from '../transcript/cue';
import type { Talk } from '../transcript/talk';

/** A packed word: its text, milliseconds since the start of its cue, and how long it lasts if known. */
type PackedWord = readonly [text: string, since: number, lasts?: number];

/**
 * A packed cue: milliseconds since the start of the cue before it, its duration in milliseconds, its text, its
 * speaker (null if not known) and its words, as far as there are any. Small numbers compress well and are fast to read.
 */
type PackedCue = readonly [
  delta: number,
  duration: number,
  text: string,
  speaker?: string | null,
  words?: readonly PackedWord[],
];

/** What `encodeTalk` writes, once it has been parsed. */
export type PackedTalk = Omit<Talk, 'cues'> & { readonly cues: readonly PackedCue[] };

function toMilliseconds(seconds: Seconds): number {
  return Math.round(seconds * 1000);
}

function packCue(cue: Cue, before: Seconds): PackedCue {
  const start = toMilliseconds(cue.start);
  const delta = start - toMilliseconds(before);
  const duration = toMilliseconds(cue.end) - start;
  if (cue.words) {
    const words = cue.words.map(({ text, start: from, end }): PackedWord => {
      const since = toMilliseconds(from) - start;
      return end === undefined ? [text, since] : [text, since, toMilliseconds(end) - toMilliseconds(from)];
    });
    return [delta, duration, cue.text, cue.speaker ?? null, words];
  }
  return cue.speaker === undefined ? [delta, duration, cue.text] : [delta, duration, cue.text, cue.speaker];
}

/** The talk as compact JSON text, with times in milliseconds. */
export function encodeTalk(talk: Talk): string {
  const cues = talk.cues.map((cue, index) => packCue(cue, talk.cues[index - 1]?.start ?? 0));
  const packed: PackedTalk = { ...talk, cues };
  return JSON.stringify(packed);
}

/** The cue that `packCue` packed; `start` in milliseconds. */
function unpackCue([, duration, text, speaker, words]: PackedCue, start: number): Cue {
  return {
    start: start / 1000,
    end: (start + duration) / 1000,
    text,
    ...(speaker != null && { speaker }),
    ...(words && {
      words: words.map(([word, since, lasts]) => ({
        text: word,
        start: (start + since) / 1000,
        ...(lasts !== undefined && { end: (start + since + lasts) / 1000 }),
      })),
    }),
  };
}

/**
 * Reads what `encodeTalk` wrote; the numbers are exactly the same. The data is not checked, because it comes from our
 * package.
 */
export function decodeTalk({ cues, ...info }: PackedTalk): Talk {
  let start = 0;
  return {
    ...info,
    cues: cues.map((cue): Cue => {
      start += cue[0];
      return unpackCue(cue, start);
    }),
  };
}
