import * as v from 'valibot';
import { storage } from '../browser/storage';
import { createQueue } from './queue';

/**
 * Which talks the panel in a tab may read and change: those that were found for what the tab plays, and those that its
 * listener has chosen. They are in the browser's session memory, because the background may be stopped at any time.
 */
export interface TabTalks {
  give(tabId: number, talkIds: readonly string[]): Promise<void>;
  has(tabId: number, talkIds: readonly string[]): Promise<boolean>;
  /** A panel that has just been loaded starts without any. */
  clear(tabId: number): Promise<void>;
}

export function createTabTalks(): TabTalks {
  const inTurn = createQueue();
  const keyOf = (tabId: number) => `session:talks-${tabId}` as const;
  const read = async (tabId: number): Promise<readonly string[]> => {
    const stored = v.safeParse(v.array(v.string()), await storage.getItem(keyOf(tabId)));
    return stored.success ? stored.output : [];
  };
  return {
    give: (tabId, talkIds) =>
      inTurn(async () => {
        const ids = new Set([...(await read(tabId)), ...talkIds]);
        await storage.setItem(keyOf(tabId), [...ids]);
      }),
    has: (tabId, talkIds) =>
      inTurn(async () => {
        const ids = new Set(await read(tabId));
        return talkIds.every((id) => ids.has(id));
      }),
    clear: (tabId) => inTurn(() => storage.removeItem(keyOf(tabId))),
  };
}
