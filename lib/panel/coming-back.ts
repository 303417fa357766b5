import { type ReadonlySignal, signal, untracked } from '@preact/signals';
import { effectUntil } from '../browser/effect-until';
import type { Timing } from '../browser/timing';
import type { Kept } from '../kept/kept';
import type { PlayerState } from '../players/player';
import type { Seconds } from '../transcript/cue';
import { transcriptLength } from '../transcript/length';
import { placeAt } from '../transcript/place';
import type { Talk } from '../transcript/talk';
import type { Medium } from './medium';
import type { Sync } from './sync';

/** While the talk plays, its place is saved this often. */
const keepEveryMs = 10_000;

/** A talk that has played for less than this has not been listened to. */
const shortestHeardMs = 5000;

/** After playing from elsewhere for this long, the listener does not want to continue from the old place. */
const patienceMs = 120_000;

/** The player's clock may be off by this much. A larger step is a jump. */
const jumpStep: Seconds = 3;

/** A place this close to the beginning or to the present one is not worth a button. */
const shortestWay: Seconds = 15;

/** The offer is withdrawn this long before the talk reaches the place by itself. */
const passedBefore: Seconds = 1;

/** Offers the place where the listener was before, and saves where they are now. Times are the transcript's. */
export interface ComingBack {
  /**
   * Where the listener can continue from the last time; null for nowhere. The offer is withdrawn as soon as the talk
   * plays past that place, or the listener goes elsewhere.
   */
  readonly offer: ReadonlySignal<Seconds | null>;
  /** The listener does not want to continue there. */
  dismiss(): void;
}

export interface ComingBackOptions {
  readonly talk: Talk;
  readonly medium: Medium;
  readonly sync: Sync;
  readonly place: ReturnType<Kept['placeAt']>;
  /** Whether the player skips from mention to mention. Meanwhile the place stays where the listener was before. */
  readonly isSkipping: ReadonlySignal<boolean>;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

/**
 * Saves the place from time to time while the talk plays, when it is paused, and when the page is hidden, but never
 * while an advert plays. As long as the old place is on offer, it is not overwritten.
 */
// long: one watch over the player, whose parts share what it has seen
export function createComingBack(options: ComingBackOptions): ComingBack {
  const { talk, medium, sync, place, isSkipping, timing, signal: abort } = options;
  const length = transcriptLength(talk.cues);
  const offer = signal<Seconds | null>(null);
  /** The latest reading of the player, on the clock of `timing`; null until the talk itself has been read. */
  let last: { readonly state: PlayerState; readonly atMs: number } | null = null;
  let heardMs = 0;
  let isKept = true;
  /** True while mentions are played. */
  let isAway = false;
  let cancel = () => {};

  const timeOf = ({ time }: PlayerState) => sync.map.peek().toTranscript(time);
  const keep = () => {
    if (!last || isKept || offer.peek() !== null || heardMs < shortestHeardMs || sync.isAdrift.peek()) return;
    isKept = true;
    place.keep(placeAt(Math.max(0, timeOf(last.state)), length));
  };
  /** Withdraws the offer if the player has answered it. */
  const judge = (state: PlayerState, hasJumped: boolean) => {
    const to = offer.peek();
    if (to === null) return;
    const isPast = timeOf(state) >= to - passedBefore;
    if (isPast || hasJumped || heardMs >= patienceMs) offer.value = null;
  };
  const look = (state: PlayerState) => {
    cancel();
    if (isAway) return;
    const nowMs = timing.now();
    const passedMs = last?.state.running ? nowMs - last.atMs : 0;
    const expected = last && last.state.time + (passedMs / 1000) * last.state.rate;
    heardMs += passedMs;
    if (passedMs > 0) isKept = false;
    // During an advert, and before its medium is known, the player's state is not about the talk. A player that only
    // shows its clock cannot be moved back.
    if (state.advert || state.isOnlyClock || !(state.duration > 0)) {
      if (last && expected !== null) last = { state: { ...last.state, time: expected }, atMs: nowMs };
      keep();
      last = null;
      return;
    }
    const hasJumped = expected !== null && Math.abs(state.time - expected) > jumpStep;
    const hasStopped = last?.state.running === true && !state.running;
    if (hasJumped) isKept = false;
    last = { state, atMs: nowMs };
    judge(state, hasJumped);
    if (hasStopped) keep();
    if (state.running) plan(state);
  };
  const plan = (state: PlayerState) => {
    const to = offer.peek();
    const untilPastMs = to === null ? keepEveryMs : ((to - passedBefore - timeOf(state)) / state.rate) * 1000;
    cancel = timing.after(Math.min(keepEveryMs, Math.max(100, untilPastMs)), () => {
      look(medium.player.read());
      keep();
    });
  };

  /** Saves the place where the listener was. A short stay at a mention does not count as listening on. */
  const leave = () => {
    if (last) look(medium.player.read());
    keep();
    cancel();
    isAway = true;
    last = null;
    heardMs = 0;
    isKept = true;
  };
  const comeBack = () => {
    isAway = false;
    look(medium.player.read());
  };

  effectUntil(abort, () => {
    if (!isSkipping.value) return;
    untracked(leave);
    return () => untracked(comeBack);
  });
  effectUntil(abort, () => {
    const state = medium.state.value;
    untracked(() => look(state));
  });
  effectUntil(abort, () => {
    const at = place.before.value?.at ?? null;
    untracked(() => {
      const now = medium.player.read();
      const isAway = at !== null && at >= shortestWay && Math.abs(at - timeOf(now)) >= shortestWay;
      offer.value = isAway && timeOf(now) < at && heardMs < shortestHeardMs ? at : null;
      if (last) look(now);
    });
  });
  timing.onVisibility(() => {
    if (!timing.isHidden() || !last) return;
    look(medium.player.read());
    keep();
  }, abort);
  abort.addEventListener('abort', () => {
    if (last) look(medium.player.read());
    keep();
    cancel();
  });
  return {
    offer,
    dismiss: () => {
      offer.value = null;
    },
  };
}
