import * as v from 'valibot';
import { storage } from '../browser/storage';
import type { Answer } from '../library/problem';
import { ask } from '../messages/to-background';
import { firstPlacement, type Placement } from '../panel/placement';

const finite = v.pipe(v.number(), v.finite());
const placementSchema = v.object({
  dock: v.picklist(['float', 'left', 'right']),
  corner: v.nullable(v.object({ x: finite, y: finite })),
  width: finite,
  height: finite,
  isMinimised: v.boolean(),
});

/**
 * The stored placement where a panel floats: `place` is the host of a site, or a part of a host with its path. No host
 * contains a slash, so the two cannot be confused.
 */
const itemOf = (place: string) => storage.defineItem<unknown>(`local:overlay:${place}`);

/** Where the listener has left the panel at this place. The default, if that is missing or damaged. */
export async function loadPlacement(place: string): Promise<Placement> {
  return { ...firstPlacement, ...(await loadPlacementChanges(place)) };
}

/** What the listener has changed about the panel's placement at this place. Empty if that is damaged. */
export async function loadPlacementChanges(place: string): Promise<Partial<Placement>> {
  const value = await itemOf(place).getValue();
  const stored = v.safeParse(placementSchema, Object.assign({}, firstPlacement, value));
  if (!stored.success) return {};
  const changed = Object.entries(stored.output).filter(([name]) => Object.hasOwn(Object(value), name));
  return Object.fromEntries(changed) as Partial<Placement>;
}

/** Saves what the listener has changed about it. The answer is a problem if that failed. */
export const changePlacement = (place: string, changes: Partial<Placement>): Promise<Answer<undefined>> =>
  ask('change-settings', { record: `overlay:${place}`, changes });
