import * as v from 'valibot';
import type { TalkInfo } from '../transcript/talk';
import { homeSchema } from './home-schema';

/** Records as they are in the database and in backups. Every record that is read is checked against its schema. */

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

/** The reason given for a talk or a transcript without lines. */
export const withoutLines = 'no lines';

/** The reason given for a home that is stored under the key of another home. */
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

/** What a listener says about a talk when importing it. */
export const aboutTalkSchema = v.object({
  title: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  people: v.array(personSchema),
  show: v.string(),
  date: v.string(),
  language: v.string(),
});

/** How far a transcript has got that is being made from audio. */
export const makingSchema = v.object({
  /** Identifies the audio file. */
  audio: id,
  /** A transcript is continued only with the same model. */
  model: id,
  /** Seconds of audio: how many are done, and how many there are. */
  until: time,
  duration: time,
});

export type Making = v.InferOutput<typeof makingSchema>;

export const talkSchema = v.object({
  ...aboutTalkSchema.entries,
  id,
  /** ISO 8601: when it was imported. */
  added: v.string(),
  /** The format it was read from, an id in `lib/formats`. */
  format: v.string(),
  /** False if the source had no times. */
  isTimed: v.boolean(),
  lines: count,
  /** Seconds to the end of the last line. */
  length: time,
  /** Seconds of the audio from which the lines were recognised. Absent unless they were recognised on this computer. */
  audioLength: v.exactOptional(time),
  /** The program that recognised them. Absent if it was ours. */
  madeWith: v.exactOptional(id),
  /** Absent if the talk is complete, or if the listener keeps it as it is. */
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

/** `duration` is the player's, in whole seconds. The same episode with other adverts has its own pins. */
export const pinsRecordSchema = v.object({ talkId: id, home: id, duration: count, pins: pinsSchema });

export const glossarySchema = v.object({ heard: id, said: id });

const noteMarkSchema = v.variant('kind', [
  v.object({ kind: v.literal('bookmark') }),
  v.object({ kind: v.literal('highlight'), first: count, from: count, last: count, to: count }),
]);

/** Notes from before there were marks have neither `quote` nor `mark`. */
export const noteSchema = v.object({
  id,
  talkId: id,
  at: time,
  text: v.string(),
  quote: v.exactOptional(v.string()),
  mark: v.exactOptional(noteMarkSchema),
});

/** A listener's correction of one line (`LineCorrection`). */
export const correctionSchema = v.object({ talkId: id, line: count, was: v.string(), text: id });

/** How far the listener has got in a talk at one home (`Place`). `home` is the home's key. */
export const placeSchema = v.object({ talkId: id, home: id, at: v.nullable(time), heard: v.string() });

/** Which transcripts of a talk that has two are shown. */
const shownTranscripts = ['both', 'first', 'second'] as const;

/**
 * The second transcript of a talk. Its lines are those of another talk, `second`, which is not deleted with the first.
 */
export const secondTranscriptSchema = v.object({
  talkId: id,
  second: id,
  shows: v.picklist(shownTranscripts),
});

/** One change of the second transcript. A change that changes nothing is allowed. */
export const secondEditSchema = v.variant('kind', [
  v.object({ kind: v.literal('choose'), second: id }),
  v.object({ kind: v.literal('show'), shows: v.picklist(shownTranscripts) }),
  v.object({ kind: v.literal('remove') }),
]);

const intArray = v.custom<Int32Array>((value) => value instanceof Int32Array);

const ids = v.pipe(v.array(id), v.readonly());

/** Lists the parts of the search index of all talks. */
export const wordsListSchema = v.object({
  id,
  /** How the words of the parts were read (`wordsForm`). */
  form: count,
  /** The version of the extension that made them: another version may come with other talks. */
  madeBy: v.string(),
  /** In the order in which they were made, each with the ids of its talks. */
  parts: v.pipe(v.array(v.object({ id, talkIds: ids })), v.readonly()),
});

/** The words of some talks, prepared for the search (`WordsPart`). */
export const wordsPartSchema = v.object({
  id,
  /** Separated by line breaks. */
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
