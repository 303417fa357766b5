import * as v from 'valibot';
import type { TalkInfo } from '../transcript/talk';
import { homeSchema } from './home-schema';

/** Records as the database and a backup hold them. Every record that is read is checked against its schema. */

const time = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.nonEmpty());

const personSchema = v.object({
  name: v.string(),
  role: v.picklist(['guest', 'host']),
  from: v.exactOptional(v.string()),
});

const wordSchema = v.object({ text: v.string(), start: time, end: v.exactOptional(time) });

export const cueSchema = v.pipe(
  v.object({
    start: time,
    end: time,
    text: v.string(),
    speaker: v.exactOptional(v.string()),
    isTurn: v.exactOptional(v.literal(true)),
    words: v.exactOptional(v.array(wordSchema)),
  }),
  v.check(({ start, end }) => end >= start, 'a line ends before it starts'),
);

/** Why a talk or its lines are damaged. */
export const withoutLines = 'no lines';

/** Why a home is damaged that stands under the key of another one. */
export const wrongHomeKey = 'the key is not that of the home';

export const cuesSchema = v.pipe(
  v.array(cueSchema),
  v.nonEmpty(withoutLines),
  v.check((cues) => {
    let latest = Number.NEGATIVE_INFINITY;
    return cues.every(({ start }) => {
      const isInOrder = start >= latest;
      latest = start;
      return isInOrder;
    });
  }, 'lines are not in the order of their times'),
);

export const chaptersSchema = v.array(v.object({ start: time, title: v.string() }));

/** What a listener says about a talk when bringing it. */
export const aboutTalkSchema = v.object({
  title: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  people: v.array(personSchema),
  show: v.string(),
  date: v.string(),
  language: v.string(),
});

/** How far a transcript is that is being made from sound. */
export const makingSchema = v.object({
  /** Tells the audio file from others. */
  audio: id,
  /** Of another model, it is not gone on with. */
  model: id,
  /** Seconds of audio that are done, and in all. */
  until: time,
  duration: time,
});

export type Making = v.InferOutput<typeof makingSchema>;

export const talkSchema = v.object({
  ...aboutTalkSchema.entries,
  id,
  /** ISO 8601, when it was brought. */
  added: v.string(),
  /** The format it was read from, as `lib/formats` names it. */
  format: v.string(),
  /** False where the source had no times. */
  isTimed: v.boolean(),
  lines: count,
  /** Seconds to the end of the last line. */
  length: time,
  /** Only of a talk whose lines were recognised on this computer: seconds of the sound from which they were made. */
  audioLength: v.exactOptional(time),
  /** The program that recognised them, unless it was ours. */
  madeWith: v.exactOptional(id),
  /** Absent for a talk that is whole, or that the listener keeps as it is. */
  making: v.exactOptional(makingSchema),
});

export const transcriptSchema = v.object({ talkId: id, chapters: chaptersSchema, cues: cuesSchema });
export const homeRecordSchema = v.object({ key: id, home: homeSchema, talkId: id });

const pinSchema = v.object({ media: time, transcript: time });
const pinsSchema = v.array(pinSchema);

export const pinEditSchema = v.variant('kind', [
  v.object({ kind: v.literal('set'), pin: pinSchema }),
  v.object({ kind: v.literal('move'), from: time, to: time }),
  v.object({ kind: v.literal('remove'), transcript: time }),
  v.object({ kind: v.literal('nudge'), by: time }),
]);

/** `duration` is the player's, in whole seconds. The same episode with other adverts has pins of its own. */
export const pinsRecordSchema = v.object({ talkId: id, home: id, duration: count, pins: pinsSchema });

export const glossarySchema = v.object({ heard: id, said: id });

const noteMarkSchema = v.variant('kind', [
  v.object({ kind: v.literal('bookmark') }),
  v.object({ kind: v.literal('highlight'), first: count, from: count, last: count, to: count }),
]);

/** Notes that are older than marks have neither `quote` nor `mark`. */
export const noteSchema = v.object({
  id,
  talkId: id,
  at: time,
  text: v.string(),
  quote: v.exactOptional(v.string()),
  mark: v.exactOptional(noteMarkSchema),
});

/** The words that the listener has put in the place of a line's (`LineCorrection`). */
export const correctionSchema = v.object({ talkId: id, line: count, was: v.string(), text: id });

/** How far the listener has come in a talk at one home (`Place`); `home` is the home's key. */
export const placeSchema = v.object({ talkId: id, home: id, at: v.nullable(time), heard: v.string() });

/** Which transcripts of a talk that has two are shown. */
const shownTranscripts = ['both', 'first', 'second'] as const;

/** The second transcript of a talk: the lines of another talk, `second`, which is not deleted with the first. */
export const secondTranscriptSchema = v.object({
  talkId: id,
  second: id,
  shows: v.picklist(shownTranscripts),
});

/** One change of that. To show what is shown already, or to change what is not there, changes nothing. */
export const secondEditSchema = v.variant('kind', [
  v.object({ kind: v.literal('choose'), second: id }),
  v.object({ kind: v.literal('show'), shows: v.picklist(shownTranscripts) }),
  v.object({ kind: v.literal('remove') }),
]);

const intArray = v.custom<Int32Array>((value) => value instanceof Int32Array);

const ids = v.pipe(v.array(id), v.readonly());

/** Which parts of the words of all talks there are. */
export const wordsListSchema = v.object({
  id,
  /** How the words of the parts were read (`wordsForm`). */
  form: count,
  /** The version of the extension that made them: another version may come with other talks. */
  madeBy: v.string(),
  /** In the order in which they were made, each with its talks. */
  parts: v.pipe(v.array(v.object({ id, talkIds: ids })), v.readonly()),
});

/** The words of some talks, prepared for the search (`WordsPart`). */
export const wordsPartSchema = v.object({
  id,
  /** With a line break between any two. */
  newWords: v.string(),
  stream: intArray,
  talkAt: intArray,
});

export const searchWordsSchema = v.union([wordsListSchema, wordsPartSchema]);

/** A stored talk without its lines, for lists. */
export interface StoredTalkInfo extends TalkInfo {
  readonly added: string;
  readonly format: string;
  readonly isTimed: boolean;
  readonly lines: number;
  readonly length: number;
  readonly making?: Making;
}
