import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
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
  const stored = v.safeParse(placementSchema, await itemOf(host).getValue());
  return stored.success ? stored.output : firstPlacement;
}

export const savePlacement = (host: string, placement: Placement): Promise<void> =>
  itemOf(host).setValue(placement);
