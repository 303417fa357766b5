import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
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

const itemOf = (host: string) => storage.defineItem<unknown>(`local:overlay:${host}`);

/** Where the listener has left the overlay on this site; the default when that is missing or damaged. */
export async function loadPlacement(host: string): Promise<Placement> {
  const value = await itemOf(host).getValue();
  // Only what has been changed is kept.
  const stored = v.safeParse(placementSchema, Object.assign({}, firstPlacement, value));
  return stored.success ? stored.output : firstPlacement;
}

/** Keeps what the listener has changed of it. The answer is a problem where it could not be kept. */
export const changePlacement = (host: string, changes: Partial<Placement>): Promise<Answer<undefined>> =>
  ask('change-settings', { record: `overlay:${host}`, changes });
