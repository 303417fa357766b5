import * as v from 'valibot';
import { type MessageTable, reply } from './message-table';

export interface PanelAnswer {
  readonly isShown: boolean;
}

export interface FramesAnswer {
  /** Hosts of the embedded players to which the listener has not given us access. */
  readonly closedFrames: readonly string[];
}

const frameId = v.pipe(v.number(), v.integer(), v.minValue(0));

const noFields = v.object({});
const nothing = reply<void>();

/** Every message from the background and the popup to our scripts in a tab. */
export const tabMessageTable = {
  /** To the panel or the overlay, when the popup opens or a talk was saved: whether it is shown. */
  'ask-panel': { shape: noFields, reply: reply<PanelAnswer>() },
  /**
   * To the panel or the overlay, from its shortcut or a button of the popup. The reply says whether it is shown now.
   */
  'toggle-panel': { shape: noFields, reply: reply<PanelAnswer>() },
  /** To the panel or the overlay, from its shortcut or a button of the popup: show yourself and focus the search. */
  'focus-search': { shape: noFields, reply: reply<PanelAnswer>() },
  /** To the agent, when the panel's page in its frame has been loaded and listens. */
  'connect-panel': { shape: v.object({ token: v.string() }), reply: nothing },
  /** To the overlay, when the listener has asked for it in the popup. */
  'show-overlay': { shape: noFields, reply: nothing },
  /** To the overlay, when the popup opens. */
  'ask-frames': { shape: noFields, reply: reply<FramesAnswer>() },
  /** To the overlay, when the player in a frame of its tab has changed. */
  'frame-player-state': {
    shape: v.object({ frameId, address: v.string(), state: v.unknown() }),
    reply: nothing,
  },
  /** To the script in a frame, when the listener controls its player through the overlay. */
  'do-player-command': { shape: v.object({ command: v.unknown() }), reply: nothing },
} satisfies MessageTable;
