import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Timing } from '../browser/timing';
import type { PlayerState } from '../players/player';
import type { Passage } from '../reading/passages';
import type { SyncMap } from '../timeline/sync-map';
import type { Seconds } from '../transcript/cue';
import type { Medium } from './medium';

/** A player may stop a little off the place that it was taken to. */
const tolerance: Seconds = 1;

/** The clock of a player may be off by this much; a larger step is a jump. */
const jumpStep: Seconds = 1.5;

/** For so long after a command the player may still say where it was before. */
const settleMs = 1000;

/** A medium is left this long before its end: there a page may go on to another one. */
const endMargin: Seconds = 0.3;

/** A clock this close to a time has reached it. */
const reached: Seconds = 0.02;

/** The shortest sleep, so that a clock that stands still without a word of it costs little. */
const shortestSleepMs = 20;

export interface PassageRunOptions<P extends Passage> {
  /** In the order in which they are played. */
  readonly passages: readonly [P, ...P[]];
  readonly medium: Medium;
  readonly syncMap: ReadonlySignal<SyncMap>;
  readonly timing: Timing;
  /** Takes the player to a moment of the transcript. */
  readonly seek: (time: Seconds) => void;
  /** The passage that follows by itself on the one with an index; null ends the run. */
  readonly next: (index: number, count: number) => number | null;
  /** How long the player is paused before a passage follows by itself. */
  readonly restMs: () => number;
  /** The run has ended by itself: all has been played, or the listener has gone elsewhere. */
  readonly onEnd: (why: 'over' | 'elsewhere') => void;
}

/** Plays passages of a talk one after the other, and nothing between. */
export interface PassageRun<P extends Passage> {
  readonly current: ReadonlySignal<P>;
  /** Goes to the passage after the present one, or before it; after the last comes the first. */
  step(direction: 1 | -1): void;
  /** Plays other passages from now on. Goes on where it is if that is in one of them, else with the next one. */
  replace(passages: readonly P[]): void;
  /** Ends it without `onEnd`. The player goes on from where it is. */
  stop(): void;
}

/**
 * Begins with the first passage. The player's clock tells when a passage is over, so it sleeps until then; events of the
 * player plan anew. It waits while an advert plays or the listener has paused. A listener who goes anywhere outside the
 * present passage ends it.
 */
// long: one watch over the player, whose parts share what it has seen
export function runPassages<P extends Passage>(options: PassageRunOptions<P>): PassageRun<P> {
  const { medium, syncMap, timing, seek, next, restMs, onEnd } = options;
  const { player } = medium;
  let passages: readonly P[] = options.passages;
  const index = signal(0);
  const current = signal(options.passages[0]);
  /** The player as it was seen last; null where that tells nothing of where it should be now. */
  let seen: Sight | null = null;
  /** Where the player was when it was taken elsewhere by us. */
  let left: Sight | null = null;
  /** When the pause before a passage began; null while there is none. */
  let restsSinceMs: number | null = null;
  let hasEnded = false;
  let cancel = () => {};
  let cancelRest = () => {};

  const look = () => {
    cancel();
    if (hasEnded) return;
    const state = player.read();
    if (state.advert) {
      seen = null;
      return;
    }
    const nowMs = timing.now();
    if (left && nowMs - left.atMs >= settleMs) left = null;
    if (left && seen && distance(left, state, nowMs) < distance(seen, state, nowMs)) {
      cancel = timing.after(settleMs - (nowMs - left.atMs), look);
      return;
    }
    const { start, end } = boundsOf(current.peek(), syncMap.peek(), state);
    const hasJumped = seen !== null && distance(seen, state, nowMs) > jumpStep;
    const isBefore = state.time < start - tolerance;
    const isPast = state.time >= end - reached;
    seen = { state, atMs: nowMs };
    if (isBefore || (isPast && hasJumped && state.time > end + tolerance)) finish('elsewhere');
    else if (restsSinceMs !== null) {
      // The listener does not want to wait.
      if (state.running && nowMs - restsSinceMs >= settleMs) endRest();
    } else if (isPast && (state.running || isAtMediumEnd(state))) pass();
    else if (state.running) {
      const untilEndMs = ((end - state.time) / state.rate) * 1000;
      cancel = timing.after(Math.max(shortestSleepMs, untilEndMs), look);
    }
  };
  const endRest = () => {
    cancelRest();
    restsSinceMs = null;
    look();
  };
  const rest = (forMs: number) => {
    restsSinceMs = timing.now();
    cancelRest = timing.after(forMs, () => {
      player.play();
      endRest();
    });
  };
  const finish = (why: 'over' | 'elsewhere') => {
    stop();
    onEnd(why);
  };
  const stop = () => {
    hasEnded = true;
    cancel();
    stopWatching();
    cancelRest();
    // That pause was not the listener's.
    if (restsSinceMs !== null) player.play();
  };
  const pass = () => enter(next(index.peek(), passages.length), restMs());
  /** The index of the first passage from an index on that is in the medium, in the order of `next`; null for none. */
  const playableFrom = (from: number, state: PlayerState): number | null => {
    let to: number | null = from;
    for (let tries = 0; to !== null && tries <= passages.length; tries += 1) {
      const passage = passages[to];
      if (passage && isInMedium(passage, syncMap.peek(), state)) return to;
      to = next(to, passages.length);
    }
    return null;
  };
  const enter = (from: number | null, forMs = 0) => {
    const state = player.read();
    const to = from === null ? null : playableFrom(from, state);
    const passage = to === null ? undefined : passages[to];
    if (to === null || !passage) {
      finish('over');
      return;
    }
    cancelRest();
    restsSinceMs = null;
    const atMs = timing.now();
    left = { state, atMs };
    seen = { state: { ...state, time: syncMap.peek().toMedia(passage.start) }, atMs };
    index.value = to;
    current.value = passage;
    if (forMs > 0) {
      player.pause();
      rest(forMs);
    }
    seek(passage.start);
    if (forMs <= 0 && player.read().paused) player.play();
    look();
  };

  let hasBegun = false;
  const stopWatching = effect(() => {
    medium.state.value;
    syncMap.value;
    if (hasBegun) untracked(look);
  });
  hasBegun = true;
  enter(0);
  return {
    current,
    step: (direction) => enter((index.peek() + direction + passages.length) % passages.length),
    replace(others) {
      passages = others;
      const time = syncMap.peek().toTranscript(player.read().time);
      const here = others.findIndex(({ start, end }) => time >= start - tolerance && time < end);
      const passage = others[here];
      if (passage) {
        index.value = here;
        current.value = passage;
        look();
        return;
      }
      const after = others.findIndex(({ start }) => start > time);
      enter(after >= 0 ? after : next(others.length - 1, others.length));
    },
    stop,
  };
}

/** What a player said, and when. */
interface Sight {
  readonly state: PlayerState;
  readonly atMs: number;
}

/** Where a passage is in the medium, as much of it as the medium has. */
function boundsOf({ start, end }: Passage, map: SyncMap, { duration }: PlayerState): Passage {
  const last = Number.isNaN(duration) ? Number.POSITIVE_INFINITY : duration - endMargin;
  return { start: map.toMedia(start), end: Math.min(map.toMedia(end), last) };
}

function isInMedium(passage: Passage, map: SyncMap, state: PlayerState): boolean {
  const { start, end } = boundsOf(passage, map, state);
  return end > Math.max(0, start);
}

function isAtMediumEnd({ time, duration }: PlayerState): boolean {
  return time >= duration - endMargin - reached;
}

/** How far a player is from where its clock would have led it since it was seen. */
function distance({ state, atMs }: Sight, { time }: PlayerState, nowMs: number): Seconds {
  const passed = state.running ? ((nowMs - atMs) / 1000) * state.rate : 0;
  return Math.abs(time - state.time - passed);
}
