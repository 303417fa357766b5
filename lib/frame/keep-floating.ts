import { type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import { changesOf } from '../kept/changes-of';
import { changePlacement, loadPlacementChanges } from '../kept/placement-store';
import type { PanelPreferences } from '../kept/preferences';
import { afterPlacing, type FloatingPlace, firstFloating, seenPlacement } from '../panel/floating';
import type { Placement, Size } from '../panel/placement';
import type { Ground } from '../players/youtube/ground';

/** Where the panel stands while it floats on YouTube's pages, for each ground. */
export interface FloatingPlaces {
  /** The placement over that ground in a room of that size. */
  seen(ground: Ground, room: Size): Placement;
  /** The listener has moved the panel there. */
  put(ground: Ground, placement: Placement): void;
}

/** What the listener has changed over one ground, for the panel and for its minimised strip. */
type Changes = { readonly [Form in keyof FloatingPlace]: Partial<Placement> };

const grounds: readonly Ground[] = ['theatre', 'full', 'page'];

const nameOf = (ground: Ground, form: keyof FloatingPlace) =>
  `www.youtube.com/${ground}${form === 'strip' ? '/strip' : ''}`;

async function loadGround(ground: Ground): Promise<Changes> {
  const load = (form: keyof FloatingPlace) => loadPlacementChanges(nameOf(ground, form)).catch(() => ({}));
  const [panel, strip] = await Promise.all([load('panel'), load('strip')]);
  return { panel, strip };
}

/** Reads where the listener has left the floating panel over each ground. */
export const loadFloating = (): Promise<readonly (readonly [Ground, Changes])[]> =>
  Promise.all(grounds.map(async (ground) => [ground, await loadGround(ground)] as const));

/**
 * Shows the floating panel where the listener has left it, and remembers where it is moved from now on. Until the
 * listener has minimised or opened it over a ground, it is minimised there if it is collapsed elsewhere.
 *
 * @param loaded the result of `loadFloating`
 */
export function keepFloating(
  loaded: Awaited<ReturnType<typeof loadFloating>>,
  preferences: ReadonlySignal<Pick<PanelPreferences, 'isCollapsed'>>,
): FloatingPlaces {
  const kept = Object.fromEntries(loaded.map(([ground, changes]) => [ground, signal(changes)])) as Readonly<
    Record<Ground, Signal<Changes>>
  >;
  const placeOver = (ground: Ground): FloatingPlace => {
    const { panel, strip } = kept[ground].value;
    const isMinimised = preferences.value.isCollapsed;
    return {
      panel: { ...firstFloating.panel, isMinimised, ...panel },
      strip: { ...firstFloating.strip, ...strip },
    };
  };
  return {
    seen: (ground, room) => seenPlacement(placeOver(ground), room),
    put(ground, placement) {
      // Untracked, so that an effect that moves the panel does not depend on where it was.
      const before = untracked(() => placeOver(ground));
      const after = afterPlacing(before, placement);
      const changes = {
        panel: changesOf(before.panel, after.panel),
        strip: changesOf(before.strip, after.strip),
      };
      const { panel, strip } = kept[ground].peek();
      kept[ground].value = {
        panel: { ...panel, ...changes.panel },
        strip: { ...strip, ...changes.strip },
      };
      for (const form of ['panel', 'strip'] as const) {
        if (Object.keys(changes[form]).length > 0) void changePlacement(nameOf(ground, form), changes[form]);
      }
    },
  };
}
