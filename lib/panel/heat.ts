import type { Hit, Tier } from '../search/hit';
import { surerTier } from './line-hits';

/** How many marks can be told apart on a player's progress bar of common width. */
export const barBins = 300;

/** Hits that are so close together that they share one mark. */
export interface HeatMark {
  /** Where the first of them is, as a share of the whole: 0 to 1. */
  readonly at: number;
  /** The surest tier among them. */
  readonly tier: Tier;
  /** In time order, never empty. */
  readonly hits: readonly [Hit, ...Hit[]];
}

/**
 * Groups hits into marks on a strip that is divided into `bins` equal pieces, with at most one mark in each piece.
 * `position` gives the place of a hit as a share of the whole; hits outside 0 to 1 are left out. `hits` must be in time
 * order.
 */
export function heatMarks(hits: readonly Hit[], position: (hit: Hit) => number, bins: number): HeatMark[] {
  const marks = new Map<number, { at: number; tier: Tier; hits: [Hit, ...Hit[]] }>();
  for (const hit of hits) {
    const at = position(hit);
    if (!(at >= 0 && at <= 1)) continue;
    const bin = Math.min(bins - 1, Math.floor(at * bins));
    const mark = marks.get(bin);
    if (!mark) marks.set(bin, { at, tier: hit.tier, hits: [hit] });
    else {
      mark.hits.push(hit);
      mark.tier = surerTier(mark.tier, hit.tier);
    }
  }
  return [...marks.values()];
}
