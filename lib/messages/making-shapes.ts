import * as v from 'valibot';
import { cueSchema, makingSchema } from '../library/records';
import { newTalkSchema } from '../library/talks';
import { reply } from './message-table';
import { id, nothing, type RequestRow } from './request-row';

/** Requests of a page that makes a transcript from audio. */
export const makingRequests = {
  /** From the library page, with the first lines of a talk that is being made from audio. The reply is its id. */
  'begin-made-talk': {
    from: 'own-tabs',
    shape: v.object({ talk: newTalkSchema, making: makingSchema }),
    reply: reply<string>(),
  },
  /** From the library page, with more lines of that talk. `making` is null if these are the last. */
  'extend-made-talk': {
    from: 'own-tabs',
    shape: v.object({ talkId: id, cues: v.array(cueSchema), making: v.nullable(makingSchema) }),
    reply: nothing,
  },
} satisfies Readonly<Record<string, RequestRow>>;
