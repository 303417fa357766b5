import type { Claims } from '../homes/claims';
import { type Match, matchTalks } from '../homes/match';
import type { KnownTalks } from './known-talks';

/**
 * The talks that the page of a tab may play, by what it says about itself. Homes that the listener has added to a talk
 * are looked up one by one, because bundled talks do not list them.
 */
export async function matchPage(
  known: KnownTalks,
  claims: Claims,
  tabId: number | undefined,
): Promise<readonly Match[]> {
  const talks = new Map((await known.listAll(tabId)).map((talk) => [talk.id, talk]));
  for (const { home } of claims.homes) {
    const found = await known.find(home, tabId);
    const talk = found.ok && found.value ? talks.get(found.value.id) : undefined;
    if (talk) talks.set(talk.id, { ...talk, homes: [...talk.homes, home] });
  }
  return matchTalks(claims, [...talks.values()]);
}
