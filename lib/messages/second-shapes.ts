import * as v from 'valibot';
import { secondEditSchema } from '../library/records';
import type { SecondTranscript } from '../library/second-transcripts';
import type { Talk } from '../transcript/talk';
import { reply } from './message-table';
import { id, type RequestRow } from './request-row';

/** Requests about the second transcript of a talk. */
export const secondRequests = {
  /** From a panel that has opened. Null if the talk has no second transcript. */
  'get-second': {
    from: 'own-pages',
    shape: v.object({ talkId: id }),
    reply: reply<SecondTranscript | null>(),
  },
  /** From a panel whose talk has one: the talk that provides the lines. Null if there is none, or it was deleted. */
  'get-second-talk': { from: 'own-pages', shape: v.object({ talkId: id }), reply: reply<Talk | null>() },
  /** From a panel or the library page, when the listener changes it. The reply is the new state. */
  'edit-second': {
    from: 'own-pages',
    shape: v.object({ talkId: id, edit: secondEditSchema }),
    reply: reply<SecondTranscript | null>(),
  },
} satisfies Readonly<Record<string, RequestRow>>;
