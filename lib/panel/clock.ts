import type { Player } from '../players/player';
import type { SyncMap } from '../timeline/sync-map';
import type { Moment, Timeline } from '../timeline/timeline';
import type { Seconds } from '../transcript/cue';

/** The last stretch before a change is waited for on animation frames: timers are late by several ms. */
const frameStretchMs = 40;

/** Frames without the expected change after which the clock is taken to have stalled without a word. */
const patienceFrames = 12;

/** How long to sleep then. */
const stalledSleepMs = 250;

/** A player may give a sought time back a hair too small; without this the line before would be lit. */
const clockTolerance: Seconds = 0.001;

/** Timers overflow beyond 2^31 ms; nothing needs a longer sleep. */
const longestSleepMs = 60_000;

export interface ClockOptions {
  readonly player: Player;
  readonly timeline: Timeline;
  /** Read anew at each wake-up, so that a new pin works at once after `replan`. */
  readonly syncMap: () => SyncMap;
  /** Called at each change of cue or word, and after each event of the player; `time` on the transcript's clock. */
  readonly onMoment: (moment: Moment, time: Seconds) => void;
  readonly signal: AbortSignal;
}

/**
 * Follows the player by planned wake-ups: from the media time and the rate it is known when the next cue or
 * word begins, so it sleeps until shortly before and then waits on animation frames. Events of the player
 * (seek, rate, pause, stall, advert) plan anew; a hidden page sleeps. Returns `replan`, to be called when the
 * sync map changes.
 */
export function runClock({ player, timeline, syncMap, onMoment, signal }: ClockOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const now = () => syncMap().toTranscript(player.read().time) + clockTolerance;
  const cancel = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  const plan = (next: Seconds, framesWaited: number) => {
    cancel();
    const state = player.read();
    if (signal.aborted || document.hidden || !state.running || next === Number.POSITIVE_INFINITY) return;
    const untilNextMs = ((syncMap().toMedia(next) - state.time) / state.rate) * 1000;
    if (framesWaited >= patienceFrames) {
      timer = setTimeout(() => wake(next, 0), stalledSleepMs);
    } else if (untilNextMs <= frameStretchMs) {
      frame = requestAnimationFrame(() => wake(next, framesWaited + 1));
    } else {
      timer = setTimeout(() => wake(next, 0), Math.min(untilNextMs - frameStretchMs / 2, longestSleepMs));
    }
  };
  const wake = (next: Seconds, framesWaited: number) => {
    if (now() < next) plan(next, framesWaited);
    else replan();
  };
  const replan = () => {
    cancel();
    if (signal.aborted) return;
    const time = now();
    const moment = timeline.momentAt(time);
    onMoment(moment, time);
    plan(moment.next, 0);
  };

  player.onChange(replan, signal);
  document.addEventListener('visibilitychange', replan, { signal });
  signal.addEventListener('abort', cancel);
  replan();
  return replan;
}
