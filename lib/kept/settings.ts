import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { defaultPreferences, type PanelPreferences } from './preferences';

const preferencesSchema = v.object({
  isShown: v.boolean(),
  isCollapsed: v.boolean(),
  marksWords: v.boolean(),
  heightPx: v.nullable(v.pipe(v.number(), v.finite())),
});

const panelItem = storage.defineItem<unknown>('local:panel');

/** The reader's preferences; what is missing or damaged has its default. */
export async function loadPreferences(): Promise<PanelPreferences> {
  const stored = v.safeParse(v.partial(preferencesSchema), await panelItem.getValue());
  const known = stored.success
    ? Object.entries(stored.output).filter(([, value]) => value !== undefined)
    : [];
  return { ...defaultPreferences, ...Object.fromEntries(known) };
}

export const savePreferences = (preferences: PanelPreferences): Promise<void> =>
  panelItem.setValue(preferences);

/** How many queries are remembered for a talk, and for how many talks. */
const recentQueriesKept = 8;
const recentTalksKept = 50;

const recentItem = storage.defineItem<unknown>('local:recent-queries');
const recentSchema = v.record(v.string(), v.array(v.string()));

async function loadAllRecent(): Promise<Record<string, string[]>> {
  const stored = v.safeParse(recentSchema, await recentItem.getValue());
  return stored.success ? stored.output : {};
}

/** What was searched for in a talk, the newest first. */
export const loadRecentQueries = async (talkId: string): Promise<readonly string[]> =>
  (await loadAllRecent())[talkId] ?? [];

/** Remembers a query as the newest of a talk. The talks whose last search is oldest are forgotten. */
export async function rememberQuery(talkId: string, query: string): Promise<readonly string[]> {
  const { [talkId]: before = [], ...others } = await loadAllRecent();
  const queries = [query, ...before.filter((other) => other !== query)].slice(0, recentQueriesKept);
  const kept = Object.entries(others).slice(0, recentTalksKept - 1);
  await recentItem.setValue({ [talkId]: queries, ...Object.fromEntries(kept) });
  return queries;
}
