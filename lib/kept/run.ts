import { storage } from 'wxt/utils/storage';

/**
 * A run of the extension: from when the browser starts, installs, updates, reloads or enables it, until it ends.
 * The background, which the browser stops and starts at will, has many lives in one run. The browser's memory for
 * the extension lasts exactly as long.
 */
const runItem = storage.defineItem<string>('session:run');

/** The id of this run; null while it has just begun. */
export const currentRun = (): Promise<string | null> => runItem.getValue();

/** Gives this run its id. True for the first caller: there is something to do once in each run. */
export async function beginRun(): Promise<boolean> {
  if ((await runItem.getValue()) !== null) return false;
  await runItem.setValue(crypto.randomUUID());
  return true;
}

const panelName = /^panel-\d+$/;

/** What is open in the panel of a tab; see `openSession`. */
export const keptPanel = (tabId: number) => storage.defineItem<unknown>(`local:panel-${tabId}`);

/** Forgets what was open in the panels of tabs that are no more. */
export async function forgetPanels(isOpen: (tabId: number) => boolean): Promise<void> {
  const names = Object.keys(await storage.snapshot('local')).filter((name) => panelName.test(name));
  const gone = names.filter((name) => !isOpen(Number(name.slice('panel-'.length))));
  await storage.removeItems(gone.map((name) => `local:${name}` as const));
}
