import * as v from 'valibot';
import type { Cue, Seconds } from '../transcript/cue';
import type { Talk } from '../transcript/talk';

const milliseconds = v.pipe(v.number(), v.integer());
const length = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A packed word: its text, milliseconds since the start of its cue, and how long it lasts if known. */
const packedWord = v.union([
  v.strictTuple([v.string(), milliseconds]),
  v.strictTuple([v.string(), milliseconds, milliseconds]),
]);

/**
 * A packed cue: milliseconds since the start of the cue before it, its duration in milliseconds, its text, its
 * speaker (null if not known) and its words, as far as there are any. Small numbers compress well and are fast to read.
 */
const packedCue = v.union([
  v.strictTuple([milliseconds, length, v.string()]),
  v.strictTuple([milliseconds, length, v.string(), v.string()]),
  v.strictTuple([milliseconds, length, v.string(), v.nullable(v.string()), v.array(packedWord)]),
]);

const packedTalk = v.object({
  id: v.string(),
  title: v.string(),
  people: v.array(
    v.object({
      name: v.string(),
      role: v.picklist(['guest', 'host']),
      from: v.exactOptional(v.string()),
    }),
  ),
  show: v.string(),
  date: v.string(),
  language: v.string(),
  homes: v.array(
    v.variant('kind', [
      v.object({ kind: v.literal('youtube'), id: v.string() }),
      v.object({ kind: v.literal('page'), address: v.string() }),
      v.object({ kind: v.literal('audio'), address: v.string() }),
    ]),
  ),
  chapters: v.array(v.object({ start: v.number(), title: v.string() })),
  cues: v.array(packedCue),
  isTimed: v.exactOptional(v.boolean()),
});

type PackedCue = v.InferOutput<typeof packedCue>;
type PackedWord = v.InferOutput<typeof packedWord>;

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
  return JSON.stringify({ ...talk, cues });
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
 * Reads the parsed JSON that `encodeTalk` wrote; the numbers are exactly the same.
 * @throws ValiError if `json` has another shape.
 */
export function decodeTalk(json: unknown): Talk {
  const { cues, ...info } = v.parse(packedTalk, json);
  let start = 0;
  return {
    ...info,
    cues: cues.map((cue): Cue => {
      start += cue[0];
      return unpackCue(cue, start);
    }),
  };
}
