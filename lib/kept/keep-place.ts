import { type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../messages/to-background';
import type { Seconds } from '../transcript/cue';
import type { Place } from '../transcript/place';
import type { Home } from '../transcript/talk';

/** How far the listener has got in a talk at one home. */
export interface KeptPlace {
  /** The place when the panel opened; null until it is known, and if there is none. */
  readonly before: ReadonlySignal<Place | null>;
  /** Saves a place in transcript time; null if the talk was heard to its end. */
  keep(at: Seconds | null): void;
}

/** For a panel without a listener: there is no place to continue from, and none is saved. */
export function keepNoPlace(): KeptPlace {
  return { before: signal(null), keep: () => undefined };
}

/**
 * Reads the place, and saves new ones. Failures are not reported: nothing that the listener has made is lost, and a
 * talk that is not in the library has no place.
 */
export function keepPlaces(talkId: string, home: Home): KeptPlace {
  const before = signal<Place | null>(null);
  void ask('get-place', { talkId, home }).then((answer) => {
    if (answer.ok) before.value = answer.value;
  });
  return {
    before,
    keep: (at) => void ask('keep-place', { talkId, home, at }),
  };
}
