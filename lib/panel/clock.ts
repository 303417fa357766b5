import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Timing } from '../browser/timing';
import type { PlayerState } from '../players/player';
import type { SyncMap } from '../timeline/sync-map';
import type { Moment, Timeline } from '../timeline/timeline';
import type { Seconds } from '../transcript/cue';
import type { Medium } from './medium';

/** A change so near comes after one more timer, if the player plays. */
const nearMs = 40;

/** A timer that came too early is set again for so long at least. */
const shortestSleepMs = 2;

/** After so many timers without a change that was near the player must have stalled without an event. */
const patience = 3;

/** How long to sleep then. */
const stalledSleepMs = 250;

/** A player may report a sought time slightly too small; without this the line before would be lit. */
const clockTolerance: Seconds = 0.001;

/** Timers overflow beyond 2^31 ms; nothing needs a longer sleep. */
const longestSleepMs = 60_000;

/** What is spoken from now on, and why that is said now. */
export interface Spoken {
  readonly moment: Moment;
  /** On the transcript's clock. */
  readonly time: Seconds;
  /** Whether time has just passed: no event of the player, no new pin, no page that is shown again. */
  readonly isExpected: boolean;
  /** Whether an advert plays instead of the talk; `time` is then where the talk waits. */
  readonly isAdvert: boolean;
}

export interface ClockOptions {
  readonly medium: Medium;
  readonly timeline: Timeline;
  readonly syncMap: ReadonlySignal<SyncMap>;
  /** Called at once, at each change of cue or word, and after each event of the player. */
  readonly onMoment: (spoken: Spoken) => void;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

/**
 * Follows the player by planned wake-ups. The media time and the rate tell when the next cue or word begins, so it sleeps
 * until then. Events of the player (seek, rate, pause, stall, advert) and new pins plan anew; while the page is hidden
 * it sleeps. Not by animation frames: each draws the page, and lines were lit 7 ms (p50) and 16 ms (p95) late with them,
 * with timers 1 and 8 ms (Chromium 156).
 */
export function runClock({ medium, timeline, syncMap, onMoment, timing, signal }: ClockOptions): void {
  let cancel = () => {};

  const timeOf = ({ time }: PlayerState) => syncMap.peek().toTranscript(time) + clockTolerance;
  const plan = (state: PlayerState, next: Seconds, waited: number) => {
    cancel();
    if (timing.isHidden() || !state.running || next === Number.POSITIVE_INFINITY) return;
    // Timers take whole milliseconds.
    const untilNextMs = Math.ceil(((syncMap.peek().toMedia(next) - state.time) / state.rate) * 1000);
    const sleepMs = Math.min(Math.max(untilNextMs, shortestSleepMs), longestSleepMs);
    cancel = timing.after(waited >= patience ? stalledSleepMs : sleepMs, () =>
      wake(next, sleepMs < nearMs ? waited + 1 : 0),
    );
  };
  const wake = (next: Seconds, waited: number) => {
    const state = medium.player.read();
    if (timeOf(state) < next) plan(state, next, waited);
    else tell(state, true);
  };
  const tell = (state: PlayerState, isExpected: boolean) => {
    const time = timeOf(state);
    const moment = timeline.momentAt(time);
    // Planned first: drawing takes time, too.
    plan(state, moment.next, 0);
    onMoment({ moment, time, isExpected, isAdvert: state.advert });
  };

  const stopListening = effect(() => {
    const state = medium.state.value;
    untracked(() => tell(state, false));
  });
  let isFirst = true;
  const stopSyncing = effect(() => {
    syncMap.value;
    // The state as of the last change is old by now; at first the player has just been read.
    if (!isFirst) untracked(() => tell(medium.player.read(), false));
    isFirst = false;
  });
  timing.onVisibility(() => tell(medium.player.read(), false), signal);
  signal.addEventListener('abort', () => {
    stopListening();
    stopSyncing();
    cancel();
  });
}
