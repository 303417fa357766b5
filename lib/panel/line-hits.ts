import type { Hit, Tier } from '../search/hit';

/** The tiers, the surest first. */
export const tiers: readonly Tier[] = ['exact', 'similar', 'sounds-like'];

/** The surer of two tiers. */
export const surerTier = (a: Tier, b: Tier): Tier => (tiers.indexOf(a) <= tiers.indexOf(b) ? a : b);

/** The surest tier of some hits; null if there are none. */
export function tierIn(hits: readonly Hit[]): Tier | null {
  return hits.reduce<Tier | null>((best, { tier }) => (best ? surerTier(best, tier) : tier), null);
}

/** The hits of one line, with their surest tier. */
export interface LineHits {
  readonly tier: Tier;
  readonly hits: readonly Hit[];
}

/**
 * The hits of each line that has any, by the index of its cue. A hit that runs over a line end belongs to both lines.
 */
export function groupByLine(hits: readonly Hit[]): ReadonlyMap<number, LineHits> {
  const lines = new Map<number, { tier: Tier; hits: Hit[] }>();
  for (const hit of hits) {
    for (const { cue } of hit.spans) {
      const line = lines.get(cue);
      if (!line) lines.set(cue, { tier: hit.tier, hits: [hit] });
      else if (line.hits.at(-1) !== hit) {
        line.hits.push(hit);
        line.tier = surerTier(line.tier, hit.tier);
      }
    }
  }
  return lines;
}
