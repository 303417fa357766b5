import { browser } from 'wxt/browser';

export interface PanelAnswer {
  readonly isShown: boolean;
}

export interface FramesAnswer {
  /** Hosts of the embedded players to which the listener has not given us access. */
  readonly closedFrames: readonly string[];
}

/** A report of the script in a frame, passed on by the background. */
export interface FrameReport {
  readonly frameId: number;
  readonly address: string;
  /** Comes from the process of that frame's page; see `readState`. */
  readonly state: unknown;
}

/** One kind of message: its fields besides its `type`, and the reply. */
interface Row<Fields, Reply> {
  readonly fields: Fields;
  readonly reply: Reply;
}

type NoFields = Readonly<Record<never, never>>;

/**
 * Every message from the background and the popup to our scripts in a tab. This file has the sending half,
 * `receive-in-tab.ts` the receiving half.
 */
interface TabTable {
  /** To the panel or the overlay, when the popup opens or a talk was saved: whether it is shown. */
  'ask-panel': Row<NoFields, PanelAnswer>;
  /**
   * To the panel or the overlay, from its shortcut or a button of the popup. The reply says whether it is shown now.
   */
  'toggle-panel': Row<NoFields, PanelAnswer>;
  /** To the panel or the overlay, from its shortcut or a button of the popup: show yourself and focus the search. */
  'focus-search': Row<NoFields, PanelAnswer>;
  /** To the agent, when the panel's page in its frame has been loaded and listens. */
  'connect-panel': Row<{ readonly token: string }, void>;
  /** To the overlay, when the listener has asked for it in the popup. */
  'show-overlay': Row<NoFields, void>;
  /** To the overlay, when the popup opens. */
  'ask-frames': Row<NoFields, FramesAnswer>;
  /** To the overlay, when the player in a frame of its tab has changed. */
  'frame-player-state': Row<FrameReport, void>;
  /** To the script in a frame, when the listener controls its player through the overlay. */
  'do-player-command': Row<{ readonly command: unknown }, void>;
}

/** The name of a message. */
export type TabMessageType = keyof TabTable;

/** The fields of one kind of message, without its type. */
export type TabMessageOf<Type extends TabMessageType> = TabTable[Type]['fields'];

/** The reply to each message. */
export type TabReplies = { readonly [Type in TabMessageType]: TabTable[Type]['reply'] };

/** Orders to the panel of a tab. The reply to each says whether it is shown. */
export type PanelOrder = 'ask-panel' | 'toggle-panel' | 'focus-search';

/** The frames of a tab: one of them (0 is the page itself), or all if none is given. */
export interface TabTarget {
  readonly tabId: number;
  readonly frameId?: number;
}

/**
 * Sends a message to our scripts in a tab. Never rejects. Resolves with null if none of them replies, for example
 * because the tab is gone or has none of our scripts.
 */
export async function tellTab<Type extends TabMessageType>(
  { tabId, ...frame }: TabTarget,
  type: Type,
  fields: TabMessageOf<Type>,
): Promise<TabReplies[Type] | null> {
  try {
    return (await browser.tabs.sendMessage(tabId, { ...fields, type }, frame)) ?? null;
  } catch {
    return null;
  }
}
