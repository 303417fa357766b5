import { computed, type ReadonlySignal } from '@preact/signals';
import type { Kept } from '../kept/kept';
import { createSyncMap, type Pin, PinOrderError, type SyncMap } from '../timeline/sync-map';
import type { Timeline } from '../timeline/timeline';
import type { Seconds } from '../transcript/cue';
import { transcriptLength } from '../transcript/length';
import { isTimed, type Talk } from '../transcript/talk';
import type { Medium } from './medium';
import type { OfferUndo } from './undo';

/**
 * If the lengths of medium and transcript differ by more than this, something was inserted or cut. For a transcript
 * that was made from audio, the end of that audio is known; others end with their last line.
 */
const suspiciousDifference = { ofLines: 2, ofSound: 1 } satisfies Record<string, Seconds>;

/** How the transcript's clock and the medium's clock correspond. */
export interface Sync {
  /** The pins that the listener has set. */
  readonly pins: ReadonlySignal<readonly Pin[]>;
  readonly map: ReadonlySignal<SyncMap>;
  /** Whether the transcript has its own times. */
  readonly isTimed: boolean;
  /**
   * How much longer the medium is than the transcript (negative: shorter), if that makes a shift likely and no pin has
   * been set; otherwise null.
   */
  readonly suspectedShift: ReadonlySignal<Seconds | null>;
  /** Whether the transcript has no times of its own, and fewer than the two pins that would give it some. */
  readonly wantsPins: ReadonlySignal<boolean>;
  /**
   * Whether it does not even have one pin, so that the position of the voice is unknown. Then no line is current, and
   * none can be sought.
   */
  readonly isAdrift: ReadonlySignal<boolean>;
  /**
   * Sets a pin: this moment of the transcript is what is heard now. Can be undone.
   * @throws PinOrderError when it contradicts the existing pins
   */
  pinHere(time: Seconds): void;
  /**
   * Moves the pin of the line at `from` to the line at `to`.
   * @throws PinOrderError when it contradicts another pin
   */
  movePin(from: Seconds, to: Seconds): void;
  /** Removes a pin. This can be undone unless the pin contradicts those that exist by then. */
  removePin(pin: Pin): void;
  /** Shifts the transcript in the medium by this much, later or (if negative) earlier. Needs no pin. */
  nudge(by: Seconds): void;
}

export interface SyncOptions {
  readonly talk: Talk;
  readonly timeline: Timeline;
  readonly medium: Medium;
  readonly pins: ReturnType<Kept['pinsAt']>;
  /** Whether the transcript's times were made for exactly this medium. */
  readonly isTimedHere: boolean;
  /** Called after `pinHere` has set a pin. */
  readonly onPinned: () => void;
  /** Gets what was set or removed, and a function that undoes it. */
  readonly offerUndo: OfferUndo;
}

export function createSync(options: SyncOptions): Sync {
  const { talk, timeline, medium, pins: kept, isTimedHere, onPinned, offerUndo } = options;
  const { pins, edit } = kept;
  const hasTimes = isTimed(talk);
  const length = talk.audioLength ?? transcriptLength(talk.cues);
  const suspicious = suspiciousDifference[talk.audioLength === undefined ? 'ofLines' : 'ofSound'];
  // A file may contain other adverts than the player's version, even if it came from the same page.
  const isCertain = isTimedHere && talk.audioLength === undefined;
  const setAgain = (pin: Pin) => {
    try {
      edit({ kind: 'set', pin });
    } catch (error) {
      if (!(error instanceof PinOrderError)) throw error;
    }
  };
  return {
    pins,
    map: computed(() => createSyncMap(pins.value)),
    isTimed: hasTimes,
    suspectedShift: computed(() => {
      const duration = medium.duration.value;
      if (duration === null || !hasTimes || isCertain || pins.value.length > 0) return null;
      const longer = duration - length;
      return Math.abs(longer) > suspicious ? longer : null;
    }),
    wantsPins: computed(() => !hasTimes && pins.value.length < 2),
    isAdrift: computed(() => !hasTimes && pins.value.length === 0),
    pinHere(time) {
      const before = pins.peek();
      edit({ kind: 'set', pin: { media: medium.player.read().time, transcript: time } });
      offerUndo('pinSet', () => {
        edit({ kind: 'remove', transcript: time });
        // A pin replaces those close to it.
        for (const pin of before) if (!pins.peek().includes(pin)) setAgain(pin);
      });
      onPinned();
    },
    movePin(from, to) {
      const line = timeline.cueAt(from);
      const pin = pins.peek().find(({ transcript }) => timeline.cueAt(transcript) === line);
      if (pin) edit({ kind: 'move', from: pin.transcript, to });
    },
    removePin(pin) {
      edit({ kind: 'remove', transcript: pin.transcript });
      offerUndo('pinRemoved', () => setAgain(pin));
    },
    nudge: (by) => edit({ kind: 'nudge', by }),
  };
}
