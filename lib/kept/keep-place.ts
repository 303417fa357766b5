import { type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../messages/to-background';
import type { Seconds } from '../transcript/cue';
import type { Place } from '../transcript/place';
import type { Home } from '../transcript/talk';

/** How far the listener has come in a talk at one home. */
export interface KeptPlace {
  /** As it was when the panel opened; null until it is known, and where there is none. */
  readonly before: ReadonlySignal<Place | null>;
  /** Keeps a place by transcript time; null: heard to the end. */
  keep(at: Seconds | null): void;
}

/** Where nobody listens, there is no place to go on from, and none is kept. */
export function keepNoPlace(): KeptPlace {
  return { before: signal(null), keep: () => undefined };
}

/**
 * Reads the place, and keeps others. What cannot be read or kept is not told: nothing that the listener has made is
 * lost, and a talk that is not in the library has no place.
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
