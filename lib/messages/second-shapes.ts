import * as v from 'valibot';
import { secondEditSchema } from '../library/records';
import type { SecondTranscript } from '../library/second-transcripts';
import type { Talk } from '../transcript/talk';
import { reply } from './message-table';
import { id, type RequestRow } from './request-row';

/** Requests about the second transcript of a talk. */
export const secondRequests = {
  /** A panel that has opened. Null: the talk has no second transcript. */
  'get-second': {
    from: 'own-pages',
    shape: v.object({ talkId: id }),
    reply: reply<SecondTranscript | null>(),
  },
  /** A panel whose talk has one: the talk whose lines it shows. Null: there is none, or it has been deleted. */
  'get-second-talk': { from: 'own-pages', shape: v.object({ talkId: id }), reply: reply<Talk | null>() },
  /** A panel, or the library page, when the listener changes it. The reply: what there is now. */
  'edit-second': {
    from: 'own-pages',
    shape: v.object({ talkId: id, edit: secondEditSchema }),
    reply: reply<SecondTranscript | null>(),
  },
} satisfies Readonly<Record<string, RequestRow>>;
