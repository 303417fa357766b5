import * as v from 'valibot';
import type { OfferAnswer, ShowAnswer } from './background-answers';
import { reply } from './message-table';
import { nothing, type RequestRow } from './request-row';

/** Requests about the transcript that YouTube itself has of a video. */
export const offerRequests = {
  /** From our script in a YouTube page that offers a transcript of its video, if the library has none. */
  'transcript-offered': { from: 'pages-and-tabs', shape: v.object({}), reply: reply<OfferAnswer>() },
  /** From that script, when the listener chooses in its menu what it should do from now on. */
  'set-youtube-offer': {
    from: 'pages-and-tabs',
    shape: v.object({ offer: v.picklist(['bar', 'always', 'never']) }),
    reply: nothing,
  },
  /** From that script, when the listener presses its button: show YouTube's transcript in this tab. */
  'show-own-transcript': { from: 'pages-and-tabs', shape: v.object({}), reply: reply<ShowAnswer>() },
  /** From the popup: the same for the active tab. */
  'show-transcript-in': {
    from: 'own-tabs',
    shape: v.object({ tabId: v.number() }),
    reply: reply<ShowAnswer>(),
  },
  /** From our script that reads YouTube's transcript. The popup receives it too. The reply states the progress. */
  'report-reading': {
    from: 'pages-and-tabs',
    shape: v.object({ rows: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    reply: reply<string>(),
  },
} satisfies Readonly<Record<string, RequestRow>>;
