import { browser } from 'wxt/browser';
import type { FieldsOf, MessageOf, RepliesOf } from './message-table';
import type { tabMessageTable } from './to-tab-shapes';

/**
 * Messages from the background and the popup to our scripts in a tab. This file has the sending half.
 * `to-tab-shapes.ts` lists the messages, and `receive-in-tab.ts` has the receiving half.
 */
export type TabMessage = MessageOf<typeof tabMessageTable>;

type Fields = FieldsOf<typeof tabMessageTable>;

/** The fields of one kind of message, without its type. */
export type TabMessageOf<Type extends TabMessage['type']> = Fields[Type];

/** The reply to each message. */
export type TabReplies = RepliesOf<typeof tabMessageTable>;

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
export async function tellTab<Type extends TabMessage['type']>(
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
