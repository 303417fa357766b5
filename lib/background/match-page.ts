import type { Claims } from '../homes/claims';
import { type Match, matchTalks } from '../homes/match';
import { listAllTalks } from '../library/all-talks';
import { findTalk } from '../library/find-talk';
import type { Library } from '../library/library';

/**
 * The talks that a page may play, by what it says of itself. Homes that the listener has added to a talk are
 * looked up one by one, since bundled talks do not list them.
 */
export async function matchPage(library: Library, claims: Claims): Promise<readonly Match[]> {
  const talks = new Map((await listAllTalks(library)).map((talk) => [talk.id, talk]));
  for (const { home } of claims.homes) {
    const found = await findTalk(library, home);
    const talk = found.ok && found.value ? talks.get(found.value.id) : undefined;
    if (talk) talks.set(talk.id, { ...talk, homes: [...talk.homes, home] });
  }
  return matchTalks(claims, [...talks.values()]);
}
