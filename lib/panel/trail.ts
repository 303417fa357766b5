import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Player } from '../players/player';
import type { Seconds } from '../transcript/cue';
import type { Following } from './following';
import type { Sync } from './sync';

/** This many ways back are kept. Older ones are dropped. */
const trailLength = 20;

/** A shorter jump needs no way back. */
const shortestJump: Seconds = 0.5;

/**
 * After listening for longer than this, the listener has arrived at the end of a step, and may want to come back there.
 */
const longestBetweenSteps: Seconds = 10;

/** The jumps made from the panel, and the ways back from them. Times are the transcript's. */
export interface Trail {
  /** Where the jumps came from, the latest last. */
  readonly origins: ReadonlySignal<readonly Seconds[]>;
  /** Where the latest jump came from; null if there is no way back. */
  readonly wayBack: ReadonlySignal<Seconds | null>;
  /** Whether the player can be moved. False if only its clock can be read. */
  canJump(): boolean;
  /**
   * Moves the player to the start of a line and follows from there. Does nothing while `Sync.isAdrift`, or if the
   * player cannot be moved.
   */
  jumpTo(time: Seconds): void;
  /** The same for one of several small jumps. Together they leave one way back, to where the first was made. */
  stepTo(time: Seconds): void;
  /** The present position of the player. */
  now(): Seconds;
  /** Goes back to where the latest jump came from, as if it had not been made. */
  goBack(): void;
  /** Takes over the ways back of an earlier panel. */
  restore(origins: readonly Seconds[]): void;
}

export function createTrail(player: Player, sync: Sync, following: Following): Trail {
  const origins = signal<readonly Seconds[]>([]);
  const seek = (time: Seconds) => {
    player.seek(sync.map.peek().toMedia(time));
    following.follow();
  };
  const canJump = () => !player.read().isOnlyClock;
  const now = () => sync.map.peek().toTranscript(player.read().time);
  const jumpTo = (time: Seconds) => {
    if (sync.isAdrift.peek() || !canJump()) return;
    const from = now();
    batch(() => {
      if (Math.abs(from - time) >= shortestJump) {
        origins.value = [...origins.peek(), from].slice(-trailLength);
      }
      seek(time);
    });
  };
  /** Where the latest step led, and the ways back at that time. If these have changed, there was a jump since. */
  let step: { to: Seconds; ways: readonly Seconds[] } | null = null;
  return {
    origins,
    canJump,
    wayBack: computed(() => origins.value.at(-1) ?? null),
    now,
    jumpTo,
    stepTo(time) {
      const from = now();
      const since = step && step.ways === origins.peek() ? from - step.to : Number.NaN;
      if (since >= -shortestJump && since <= longestBetweenSteps) {
        if (sync.isAdrift.peek() || !canJump()) return;
        seek(time);
      } else {
        step = null;
        const ways = origins.peek();
        jumpTo(time);
        if (origins.peek() === ways) return;
      }
      step = { to: time, ways: origins.peek() };
    },
    goBack() {
      const to = origins.peek().at(-1);
      if (to === undefined) return;
      batch(() => {
        origins.value = origins.peek().slice(0, -1);
        seek(to);
      });
    },
    restore: (before) => {
      origins.value = before;
    },
  };
}
