import { storage } from '../browser/storage';

/** In the browser's session memory, which outlives the background and is lost when the browser is closed. */
const itemOf = (tabId: number) => storage.defineItem<boolean>(`session:overlay-${tabId}`);

/** Remembers whether the listener wants the overlay in a tab, for when its page is loaded again. */
export async function wantOverlay(tabId: number, isWanted: boolean): Promise<void> {
  if (isWanted) await itemOf(tabId).setValue(true);
  else await itemOf(tabId).removeValue();
}

export const isOverlayWanted = async (tabId: number): Promise<boolean> =>
  (await itemOf(tabId).getValue()) === true;
