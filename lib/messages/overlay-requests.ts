import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { longestClaim, mayBeClaimed, mostClaims, witnesses } from '../homes/claims';
import type { Match } from '../homes/match';
import { homeSchema } from '../library/records';
import type { Talk, TalkInfo } from '../transcript/talk';

const text = v.pipe(v.string(), v.maxLength(longestClaim));

const claimsSchema = v.object({
  homes: v.pipe(
    v.array(
      v.object({
        home: v.pipe(homeSchema, v.check(mayBeClaimed)),
        witness: v.picklist(witnesses),
        isWhole: v.boolean(),
      }),
    ),
    v.maxLength(mostClaims),
  ),
  titles: v.pipe(
    v.array(v.object({ title: text, show: text, witness: v.picklist(['player', 'page']) })),
    v.maxLength(mostClaims),
  ),
});

const frameId = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What may be asked by message for the sake of the overlay, with the shape of each request. */
export const overlayRequestSchemas = [
  /** The popup: put the overlay over the page of this tab. */
  v.object({ type: v.literal('open-overlay'), tabId: v.number() }),
  /** The watcher on a page of a site where the overlay is always wanted: there is a player. */
  v.object({ type: v.literal('player-found') }),
  /** An overlay: which talks may this page play? */
  v.object({ type: v.literal('match-page'), claims: claimsSchema }),
  /** An overlay whose listener looks for a talk by hand. */
  v.object({ type: v.literal('rank-talks'), query: text }),
  v.object({ type: v.literal('load-talk'), talkId: v.string() }),
  /** An overlay whose listener wants to bring a transcript for this page. */
  v.object({ type: v.literal('open-import'), title: text, address: v.pipe(v.string(), v.maxLength(4000)) }),
  /** An overlay: put our scripts into all frames of my tab that the listener's permissions reach. */
  v.object({ type: v.literal('reach-frames') }),
  /** A script in a frame, about its player: for the overlay of its tab. */
  v.object({ type: v.literal('frame-report'), address: text, state: v.unknown() }),
  /** An overlay, to the script in a frame of its tab. */
  v.object({ type: v.literal('frame-command'), frameId, command: v.unknown() }),
] as const;

export type OverlayRequest = v.InferOutput<(typeof overlayRequestSchemas)[number]>;

export function isOverlayRequest<Other extends { type: string }>(
  request: Other | OverlayRequest,
): request is OverlayRequest {
  return overlayRequestSchemas.some(({ entries }) => entries.type.literal === request.type);
}

/** What each of them is answered with. */
export interface OverlayReplies {
  /** Whether the browser let us in. */
  'open-overlay': boolean;
  'player-found': undefined;
  'match-page': readonly Match[];
  'rank-talks': readonly TalkInfo[];
  'load-talk': Talk;
  'open-import': undefined;
  'reach-frames': undefined;
  'frame-report': undefined;
  'frame-command': undefined;
}

const passedOnSchema = v.variant('type', [
  v.object({ type: v.literal('show-overlay') }),
  v.object({ type: v.literal('ask-frames') }),
  v.object({ type: v.literal('frame-said'), frameId, address: v.string(), state: v.unknown() }),
  v.object({ type: v.literal('frame-command'), command: v.unknown() }),
]);

/** What the background passes on to the scripts of a tab. */
export type PassedOn = v.InferOutput<typeof passedOnSchema>;

/** The answer to `ask-frames`: hosts of embedded players that the listener has not let us into. */
export interface OverlayAnswer {
  readonly closedFrames: readonly string[];
}

/** A message as one that the background passed on; null when it is none. */
export function readPassedOn(message: unknown): PassedOn | null {
  const result = v.safeParse(passedOnSchema, message);
  return result.success ? result.output : null;
}

/** Hosts of the players in a tab's page that the overlay there may not enter; none where there is no overlay. */
export async function askFrames(tabId: number): Promise<readonly string[]> {
  const message: PassedOn = { type: 'ask-frames' };
  const answer: OverlayAnswer | undefined = await browser.tabs
    .sendMessage(tabId, message, { frameId: 0 })
    .catch(() => undefined);
  return answer?.closedFrames ?? [];
}
