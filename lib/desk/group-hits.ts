import type { Tier } from '../search/hit';
import type { SpokenHit, SpokenMatch } from './search-talks';

/** What one talk has for a query, of all tiers. */
export interface TalkHits {
  readonly talkId: string;
  /** How many hits of each tier there are; those with none are absent. */
  readonly counts: readonly (readonly [tier: Tier, count: number])[];
  /** The first of them: surer ones before guesses. */
  readonly hits: readonly (SpokenHit & { readonly tier: Tier })[];
}

/** One group for each talk, in the order in which the talks were found. */
export function groupHits(matches: readonly SpokenMatch[]): readonly TalkHits[] {
  const groups = new Map<string, SpokenMatch[]>();
  for (const match of matches) {
    const others = groups.get(match.talkId);
    if (others) others.push(match);
    else groups.set(match.talkId, [match]);
  }
  return [...groups].map(([talkId, found]) => ({
    talkId,
    counts: found.map(({ tier, count }) => [tier, count] as const),
    hits: found.flatMap(({ tier, hits }) => hits.map((hit) => ({ ...hit, tier }))),
  }));
}
