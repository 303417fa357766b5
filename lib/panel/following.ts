import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Distance, distanceToVoice } from '../timeline/distance';
import type { Seconds } from '../transcript/cue';
import type { Sync } from './sync';
import type { Voice } from './voice';

/** Whether the list follows the voice, and where the reader is looking instead. Times are the transcript's. */
export interface Following {
  readonly isFollowing: ReadonlySignal<boolean>;
  /** The line that the reader is looking at, as last set by `lookAt`. */
  readonly readerAt: ReadonlySignal<Seconds>;
  /** How far the voice is from there. While both sides move, it changes at most once a second. */
  readonly distance: ReadonlySignal<Distance>;
  /** The reader takes over, and the list stays where it is. */
  browse(): void;
  /** The list follows the voice again. */
  follow(): void;
  /** Sets where the reader is looking. The distance and the start of a search depend on it. */
  lookAt(time: Seconds): void;
}

export function createFollowing(voice: Voice, sync: Sync): Following {
  const isFollowing = signal(true);
  const readerAt = signal<Seconds>(0);
  let last = distanceToVoice(0, 0);
  return {
    isFollowing,
    readerAt,
    distance: computed(() => {
      const reader = readerAt.value;
      const next = distanceToVoice(sync.isAdrift.value ? reader : voice.at.value, reader);
      // If the distance is equal, the same object is returned, so that nothing is drawn again.
      if (next.seconds !== last.seconds || next.direction !== last.direction) last = next;
      return last;
    }),
    browse: () => {
      isFollowing.value = false;
    },
    follow: () => {
      isFollowing.value = true;
    },
    lookAt: (time) => {
      readerAt.value = time;
    },
  };
}
