import * as v from 'valibot';
import { addressKey } from '../homes/address';
import type { Home, TalkInfo } from '../transcript/talk';

/** Records as the database and a backup hold them. Every record that is read is checked against these. */

const time = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.nonEmpty());

export const homeSchema = v.variant('kind', [
  v.object({ kind: v.literal('youtube'), id }),
  v.object({ kind: v.literal('page'), address: id }),
  v.object({ kind: v.literal('audio'), address: id }),
]);

const personSchema = v.object({
  name: v.string(),
  role: v.picklist(['guest', 'host']),
  from: v.exactOptional(v.string()),
});

const wordSchema = v.object({ text: v.string(), start: time, end: v.exactOptional(time) });

const cueSchema = v.pipe(
  v.object({
    start: time,
    end: time,
    text: v.string(),
    speaker: v.exactOptional(v.string()),
    words: v.exactOptional(v.array(wordSchema)),
  }),
  v.check(({ start, end }) => end >= start, 'a line ends before it starts'),
);

export const cuesSchema = v.pipe(
  v.array(cueSchema),
  v.nonEmpty('no lines'),
  v.check(
    (cues) => cues.every((cue, index) => index === 0 || cue.start >= cues[index - 1]!.start),
    'lines are not in the order of their times',
  ),
);

export const chaptersSchema = v.array(v.object({ start: time, title: v.string() }));

/** What a listener tells of a talk when bringing it. */
export const aboutTalkSchema = v.object({
  title: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  people: v.array(personSchema),
  show: v.string(),
  date: v.string(),
  language: v.string(),
});

const talkSchema = v.object({
  ...aboutTalkSchema.entries,
  id,
  /** ISO 8601, when it was brought. */
  added: v.string(),
  /** The form it was read from, as `lib/formats` names it. */
  format: v.string(),
  /** False where the source had no times. */
  isTimed: v.boolean(),
  lines: count,
  /** Seconds to the end of the last line. */
  length: time,
});

const transcriptSchema = v.object({ talkId: id, chapters: chaptersSchema, cues: cuesSchema });
const homeRecordSchema = v.object({ key: id, home: homeSchema, talkId: id });

export const pinsSchema = v.array(v.object({ media: time, transcript: time }));

/** `duration`: the player's, in whole seconds. An episode with other adverts in it is a place of its own. */
const pinsRecordSchema = v.object({ talkId: id, home: id, duration: count, pins: pinsSchema });

export const glossarySchema = v.object({ heard: id, said: id });
export const noteSchema = v.object({ id, talkId: id, at: time, text: v.string() });

/** The stores with the shape of their records. */
export const recordSchemas = {
  talks: talkSchema,
  transcripts: transcriptSchema,
  homes: homeRecordSchema,
  pins: pinsRecordSchema,
  glossary: glossarySchema,
  notes: noteSchema,
} as const;

export type StoreName = keyof typeof recordSchemas;
export type Stored<Name extends StoreName> = v.InferOutput<(typeof recordSchemas)[Name]>;

export const storeNames = Object.keys(recordSchemas) as StoreName[];

/** A home as one string, the key of the look-up; the same for spellings of one address. */
export function homeKey(home: Home): string {
  return home.kind === 'youtube' ? `youtube:${home.id}` : `${home.kind}:${addressKey(home.address)}`;
}

/** Where a record of each store keeps its key. */
const keyPaths = {
  talks: 'id',
  transcripts: 'talkId',
  homes: 'key',
  pins: ['talkId', 'home', 'duration'],
  glossary: ['heard', 'said'],
  notes: 'id',
} as const satisfies { readonly [Name in StoreName]: string | readonly string[] };

/** The key of a record as text, equal for records that stand in each other's place. */
export function keyText(store: StoreName, record: object): string {
  const values = record as Readonly<Record<string, unknown>>;
  return [keyPaths[store]]
    .flat()
    .map((part) => String(values[part]))
    .join(' ');
}

/** A stored talk without its lines, as lists show it. */
export interface StoredTalkInfo extends TalkInfo {
  readonly added: string;
  readonly format: string;
  readonly isTimed: boolean;
  readonly lines: number;
  readonly length: number;
}
