import type { Tier } from '../search/hit';
import { addTo } from '../transcript/add-to';
import type { SpokenHit, SpokenMatch } from './search-talks';

/** The hits in one talk for a query, of all tiers. */
export interface TalkHits {
  readonly talkId: string;
  /** The number of hits of each tier. Tiers without hits are absent. */
  readonly counts: readonly (readonly [tier: Tier, count: number])[];
  /** The first of them, with surer tiers first. */
  readonly hits: readonly (SpokenHit & { readonly tier: Tier })[];
}

/**
 * One group for each talk, in the order in which the talks were found.
 * @param whole all hits of a talk, by its id. They are shown in time order, instead of the first hits of each tier
 */
export function groupHits(
  matches: readonly SpokenMatch[],
  whole: ReadonlyMap<string, readonly SpokenMatch[]>,
): readonly TalkHits[] {
  const groups = new Map<string, SpokenMatch[]>();
  for (const match of matches) addTo(groups, match.talkId, match);
  return [...groups].map(([talkId, first]) => {
    const all = whole.get(talkId);
    const found = all ?? first;
    const hits = found.flatMap(({ tier, hits: some }) => some.map((hit) => ({ ...hit, tier })));
    return {
      talkId,
      counts: found.map(({ tier, count }) => [tier, count] as const),
      hits: all ? hits.sort((a, b) => a.start - b.start) : hits,
    };
  });
}
