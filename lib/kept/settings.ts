import * as v from 'valibot';
import { storage } from '../browser/storage';
import type { SettingsName } from '../messages/settings-name';
import { defaultPreferences, type PanelPreferences, textSizes } from './preferences';

const preferencesSchema = v.object({
  isShown: v.boolean(),
  isCollapsed: v.boolean(),
  marksWords: v.boolean(),
  view: v.picklist(['paragraphs', 'lines']),
  textSize: v.picklist(textSizes),
  heightPx: v.nullable(v.pipe(v.number(), v.finite())),
  sheet: v.picklist(['full', 'half']),
});

const panelKey = 'local:panel';

/** The reader's preferences. Missing or damaged ones have their defaults. */
export const loadPreferences = async (): Promise<PanelPreferences> =>
  readPreferences(await storage.getItem(panelKey));

/** Calls back whenever the preferences have been changed anywhere. Returns a function that stops it. */
export const watchPreferences = (onChange: () => void): (() => void) => storage.watch(panelKey, onChange);

function readPreferences(value: unknown): PanelPreferences {
  const stored = v.safeParse(v.partial(preferencesSchema), value);
  const known = stored.success
    ? Object.entries(stored.output).filter(([, value]) => value !== undefined)
    : [];
  return { ...defaultPreferences, ...Object.fromEntries(known) };
}

/**
 * Saves the changed fields of a record, and leaves the others as they are. Only for the background, which makes one
 * change at a time.
 */
export async function changeSettings(
  name: SettingsName,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const stored = v.safeParse(v.record(v.string(), v.unknown()), await storage.getItem(`local:${name}`));
  await storage.setItem(`local:${name}`, { ...(stored.success && stored.output), ...changes });
}

/** How many queries are remembered for a talk, and for how many talks. */
const recentQueriesKept = 8;
const recentTalksKept = 50;

const recentKey = 'local:recent-queries';
const recentSchema = v.record(v.string(), v.array(v.string()));

/** Forgets the queries of all talks. Only for the background, like `changeSettings`. */
export const forgetQueries = (): Promise<void> => storage.removeItem(recentKey);

/**
 * The queries by the id of the talk. A map, because a backup may contain any id, even the name of a property that every
 * object has.
 */
async function loadAllRecent(): Promise<Map<string, readonly string[]>> {
  const stored = v.safeParse(recentSchema, await storage.getItem(recentKey));
  return new Map(stored.success ? Object.entries(stored.output) : []);
}

/** The queries in a talk, the newest first. */
export const loadRecentQueries = async (talkId: string): Promise<readonly string[]> =>
  (await loadAllRecent()).get(talkId) ?? [];

/**
 * Remembers a query as the newest of a talk, and forgets the talks whose latest query is oldest. Only for the
 * background, like `changeSettings`.
 */
export async function rememberQuery(talkId: string, query: string): Promise<readonly string[]> {
  const all = await loadAllRecent();
  const before = all.get(talkId) ?? [];
  const queries = [query, ...before.filter((other) => other !== query)].slice(0, recentQueriesKept);
  all.delete(talkId);
  const kept = [[talkId, queries] as const, ...all].slice(0, recentTalksKept);
  await storage.setItem(recentKey, Object.fromEntries(kept));
  return queries;
}

const refusalsSchema = v.record(v.string(), v.unknown());

/** The names of the guesses that were rejected in a talk. Empty if the record is missing or damaged. */
export async function loadRefusals(talkId: string): Promise<readonly string[]> {
  const stored = v.safeParse(refusalsSchema, await storage.getItem(`local:refused:${talkId}`));
  return stored.success ? Object.keys(stored.output) : [];
}

/** Forgets the rejected guesses of all talks. Only for the background, like `changeSettings`. */
export async function forgetRefusals(): Promise<void> {
  const names = Object.keys(await storage.snapshot('local')).filter((name) => name.startsWith('refused:'));
  await storage.removeItems(names.map((name) => `local:${name}` as const));
}
