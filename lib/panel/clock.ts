import { type ReadonlySignal, untracked } from '@preact/signals';
import { effectUntil } from '../browser/effect-until';
import type { Timing } from '../browser/timing';
import type { PlayerState } from '../players/player';
import type { SyncMap } from '../timeline/sync-map';
import type { Moment, Timeline } from '../timeline/timeline';
import type { Seconds } from '../transcript/cue';
import type { Medium } from './medium';

/** A change within this time takes one more timer at most, if the player is playing. */
const nearMs = 40;

/** A timer that fired too early is set again, for at least this long. */
const shortestSleepMs = 2;

/** After this many timers for a near change that has not come, the player must have stalled without an event. */
const patience = 3;

/** How long the clock sleeps then. */
const stalledSleepMs = 250;

/** A player may report a time slightly before the one that was sought. Without this, the previous line would be lit. */
const clockTolerance: Seconds = 0.001;

/** Timers overflow above 2^31 ms, and nothing needs a longer sleep. */
const longestSleepMs = 60_000;

/** What is spoken from now on, and why it is reported now. */
export interface Spoken {
  readonly moment: Moment;
  /** On the transcript's clock. */
  readonly time: Seconds;
  /** Whether only time has passed, without a player event, a new pin, or the page being shown again. */
  readonly isExpected: boolean;
  /** Whether an advert plays instead of the talk. Then `time` is where the talk waits. */
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
 * Follows the player by timers. The media time and the rate say when the next cue or word begins, so the clock sleeps
 * until then. Events of the player (seek, rate, pause, stall, advert) and new pins reschedule it. While the page is
 * hidden, it sleeps. It does not use animation frames, because each of them draws the page: with them, lines were lit 7
 * ms (p50) and 16 ms (p95) late, with timers 1 and 8 ms (Chromium 156).
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
    // Scheduled first, because drawing takes time too.
    plan(state, moment.next, 0);
    onMoment({ moment, time, isExpected, isAdvert: state.advert });
  };

  effectUntil(signal, () => {
    const state = medium.state.value;
    untracked(() => tell(state, false));
  });
  let isFirst = true;
  effectUntil(signal, () => {
    syncMap.value;
    // The state of the last change is outdated by now. The first time, the player has just been read.
    if (!isFirst) untracked(() => tell(medium.player.read(), false));
    isFirst = false;
  });
  timing.onVisibility(() => tell(medium.player.read(), false), signal);
  signal.addEventListener('abort', () => cancel());
}
