import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Timing } from '../browser/timing';
import type { PlayerState } from '../players/player';
import type { Passage } from '../reading/passages';
import type { SyncMap } from '../timeline/sync-map';
import type { Seconds } from '../transcript/cue';
import type { Medium } from './medium';

/** A player may stop a little away from the place to which it was moved. */
const tolerance: Seconds = 1;

/** The player's clock may be off by this much. A larger step is a jump. */
const jumpStep: Seconds = 1.5;

/** For this long after a command, the player may still report its old position. */
const settleMs = 1000;

/** A medium is left this long before its end, because there a page may move on to another one. */
const endMargin: Seconds = 0.3;

/** A clock this close to a time has reached it. */
const reached: Seconds = 0.02;

/** The shortest sleep, so that a clock that has stopped without an event costs little. */
const shortestSleepMs = 20;

export interface PassageRunOptions<P extends Passage> {
  /** In playing order. */
  readonly passages: readonly [P, ...P[]];
  readonly medium: Medium;
  readonly syncMap: ReadonlySignal<SyncMap>;
  readonly timing: Timing;
  /** Moves the player to a moment of the transcript. */
  readonly seek: (time: Seconds) => void;
  /** The index of the passage that follows a passage by itself; null ends the run. */
  readonly next: (index: number, count: number) => number | null;
  /** How long the player pauses before a passage follows by itself. */
  readonly restMs: () => number;
  /** Called when the run ends by itself: everything was played, or the listener has gone elsewhere. */
  readonly onEnd: (why: 'over' | 'elsewhere') => void;
}

/** Plays passages of a talk one after the other, and nothing in between. */
export interface PassageRun<P extends Passage> {
  readonly current: ReadonlySignal<P>;
  /** Goes to the next passage or the previous one. After the last comes the first. */
  step(direction: 1 | -1): void;
  /**
   * Plays other passages from now on. Continues in the present place if it is in one of them, otherwise with the next
   * one.
   */
  replace(passages: readonly P[]): void;
  /** Ends the run without calling `onEnd`. The player continues where it is. */
  stop(): void;
}

/**
 * Starts with the first passage. The player's clock says when a passage is over, so the run sleeps until then; events
 * of the player reschedule it. It waits while an advert plays or the listener has paused. It ends when the listener
 * goes outside the present passage.
 */
// long: one watch over the player, whose parts share what it has seen
export function runPassages<P extends Passage>(options: PassageRunOptions<P>): PassageRun<P> {
  const { medium, syncMap, timing, seek, next, restMs, onEnd } = options;
  const { player } = medium;
  let passages: readonly P[] = options.passages;
  const index = signal(0);
  const current = signal(options.passages[0]);
  /** The latest reading of the player; null if it does not tell where the player should be now. */
  let seen: Sight | null = null;
  /** Where the player was when we moved it. */
  let left: Sight | null = null;
  /** When the pause before a passage began; null if there is none. */
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
    // That pause was ours, not the listener's.
    if (restsSinceMs !== null) player.play();
  };
  const pass = () => enter(next(index.peek(), passages.length), restMs());
  /** The index of the first passage that is in the medium, from an index on in the order of `next`; null for none. */
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

/** A reading of the player, and when it was made. */
interface Sight {
  readonly state: PlayerState;
  readonly atMs: number;
}

/** The part of a passage that is in the medium, in media time. */
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

/** How far a player is from where its clock should be since it was read. */
function distance({ state, atMs }: Sight, { time }: PlayerState, nowMs: number): Seconds {
  const passed = state.running ? ((nowMs - atMs) / 1000) * state.rate : 0;
  return Math.abs(time - state.time - passed);
}
