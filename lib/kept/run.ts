import { storage } from '../browser/storage';

/**
 * A run of the extension: from when the browser starts, installs, updates, reloads or enables it, until it ends. The
 * browser stops and starts the background as it likes, so there are many lives of the background in one run. The
 * browser's session memory for the extension lasts exactly one run.
 */
const runKey = 'session:run';

/** A run, as seen by one life of the background. */
export interface Run {
  readonly id: string;
  /** Whether this life of the background is the first in the run. */
  readonly isNew: boolean;
}

let run: Promise<Run> | null = null;

/**
 * The present run, which gets its id at the first call. Only for the background: in Firefox, our pages have no session
 * memory while they are in a frame of a host page.
 */
export const currentRun = (): Promise<Run> => {
  run ??= readRun();
  return run;
};

async function readRun(): Promise<Run> {
  const known = await storage.getItem<string>(runKey);
  if (known !== null) return { id: known, isNew: false };
  const id = crypto.randomUUID();
  await storage.setItem(runKey, id);
  return { id, isNew: true };
}

const panelName = /^panel-\d+$/;

/** What is open in the panel of a tab; see `openSession`. */
export const keptPanel = (tabId: number) => storage.defineItem<unknown>(`local:panel-${tabId}`);

/** Forgets what was open in the panels of closed tabs. */
export async function forgetPanels(isOpen: (tabId: number) => boolean): Promise<void> {
  const names = Object.keys(await storage.snapshot('local')).filter((name) => panelName.test(name));
  const gone = names.filter((name) => !isOpen(Number(name.slice('panel-'.length))));
  await storage.removeItems(gone.map((name) => `local:${name}` as const));
}
