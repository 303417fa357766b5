import * as v from 'valibot';
import type { Cue, Seconds } from '../transcript/cue';
import type { Talk } from '../transcript/talk';

/**
 * A packed cue: milliseconds since the start of the cue before it, its duration in milliseconds, its text, and its
 * speaker if known. Small numbers compress well and are fast to read.
 */
const packedCue = v.union([
  v.strictTuple([
    v.pipe(v.number(), v.integer()),
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    v.string(),
  ]),
  v.strictTuple([
    v.pipe(v.number(), v.integer()),
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    v.string(),
    v.string(),
  ]),
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
});

type PackedCue = v.InferOutput<typeof packedCue>;

function toMilliseconds(seconds: Seconds): number {
  return Math.round(seconds * 1000);
}

/**
 * The talk as compact JSON text, with times in milliseconds.
 * @throws Error for a cue with word times: no bundled talk has any, and they must not be lost unnoticed.
 */
export function encodeTalk(talk: Talk): string {
  let before = 0;
  const cues = talk.cues.map((cue): PackedCue => {
    if (cue.words) throw new Error(`${talk.id}: a packed talk cannot keep word times`);
    const start = toMilliseconds(cue.start);
    const duration = toMilliseconds(cue.end) - start;
    const delta = start - before;
    before = start;
    return cue.speaker === undefined ? [delta, duration, cue.text] : [delta, duration, cue.text, cue.speaker];
  });
  return JSON.stringify({ ...talk, cues });
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
    cues: cues.map(([delta, duration, text, speaker]): Cue => {
      start += delta;
      const cue = { start: start / 1000, end: (start + duration) / 1000, text };
      return speaker === undefined ? cue : { ...cue, speaker };
    }),
  };
}
