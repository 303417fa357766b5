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

/** The reader's preferences; what is missing or damaged has its default. */
export const loadPreferences = async (): Promise<PanelPreferences> =>
  readPreferences(await storage.getItem(panelKey));

/** Calls back whenever the preferences have been changed anywhere. Returns what ends that. */
export const watchPreferences = (onChange: () => void): (() => void) => storage.watch(panelKey, onChange);

function readPreferences(value: unknown): PanelPreferences {
  const stored = v.safeParse(v.partial(preferencesSchema), value);
  const known = stored.success
    ? Object.entries(stored.output).filter(([, value]) => value !== undefined)
    : [];
  return { ...defaultPreferences, ...Object.fromEntries(known) };
}

/**
 * Writes the fields of a record that have been changed, and leaves the others as they are. For the background only,
 * which makes one change after the other.
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

/** Forgets what was searched for in all talks. For the background only, as `changeSettings`. */
export const forgetQueries = (): Promise<void> => storage.removeItem(recentKey);

/** By the talk's id. A backup may have brought any id, also one that every object has a property of. */
async function loadAllRecent(): Promise<Map<string, readonly string[]>> {
  const stored = v.safeParse(recentSchema, await storage.getItem(recentKey));
  return new Map(stored.success ? Object.entries(stored.output) : []);
}

/** What was searched for in a talk, the newest first. */
export const loadRecentQueries = async (talkId: string): Promise<readonly string[]> =>
  (await loadAllRecent()).get(talkId) ?? [];

/**
 * Remembers a query as the newest of a talk. The talks whose last search is oldest are forgotten. For the background
 * only, as `changeSettings`.
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

/** The names of the guesses that were refused in a talk; none where the record is missing or damaged. */
export async function loadRefusals(talkId: string): Promise<readonly string[]> {
  const stored = v.safeParse(refusalsSchema, await storage.getItem(`local:refused:${talkId}`));
  return stored.success ? Object.keys(stored.output) : [];
}

/** Forgets the refused guesses of all talks. For the background only, as `changeSettings`. */
export async function forgetRefusals(): Promise<void> {
  const names = Object.keys(await storage.snapshot('local')).filter((name) => name.startsWith('refused:'));
  await storage.removeItems(names.map((name) => `local:${name}` as const));
}
