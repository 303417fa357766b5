import type { Seconds } from '../transcript/cue';

/** A moment of the media and a moment of the transcript that the listener says are the same. */
export interface Pin {
  readonly media: Seconds;
  readonly transcript: Seconds;
}

/** A map between the two clocks. It is continuous and increasing, and each direction is the inverse of the other. */
export interface SyncMap {
  toTranscript(media: Seconds): Seconds;
  toMedia(transcript: Seconds): Seconds;
}

/** Thrown for a pin with which one clock would run backwards, or stand still, against the other. */
export class PinOrderError extends Error {
  constructor(readonly pin: Pin) {
    super(
      'This pin contradicts the others: later in the media must be later in the transcript. ' +
        'Remove the pin it crosses, or set it elsewhere.',
    );
    this.name = 'PinOrderError';
  }
}

/** Pins closer than this on one clock say nothing reliable about speed, so a new pin replaces such a neighbour. */
const closestPins: Seconds = 1;

/**
 * Piecewise linear through the pins; the identity if there are none. Outside the pins both clocks run at the same
 * speed, unless there are exactly two pins: then their slope continues on both sides.
 * @throws PinOrderError if the pins, sorted by media time, do not increase on the transcript's clock.
 */
export function createSyncMap(pins: readonly Pin[]): SyncMap {
  const sorted = [...pins].sort((a, b) => a.media - b.media);
  sorted.forEach((pin, index) => {
    const before = sorted[index - 1];
    if (before && (pin.media <= before.media || pin.transcript <= before.transcript)) {
      throw new PinOrderError(pin);
    }
  });
  const media = sorted.map((pin) => pin.media);
  const transcript = sorted.map((pin) => pin.transcript);
  return {
    toTranscript: (time) => mapThrough(media, transcript, time),
    toMedia: (time) => mapThrough(transcript, media, time),
  };
}

function mapThrough(from: readonly Seconds[], to: readonly Seconds[], time: Seconds): Seconds {
  const count = from.length;
  if (count === 0) return time;
  const stretches = count === 2;
  let right = from.findIndex((knot) => knot >= time);
  if (!stretches) {
    if (right === 0) return to[0]! + (time - from[0]!);
    if (right < 0) return to[count - 1]! + (time - from[count - 1]!);
  }
  right = stretches ? 1 : right;
  const left = right - 1;
  const slope = (to[right]! - to[left]!) / (from[right]! - from[left]!);
  // Measured from the nearer knot, so that a knot maps to its counterpart exactly.
  return Math.abs(time - from[right]!) < Math.abs(time - from[left]!)
    ? to[right]! + (time - from[right]!) * slope
    : to[left]! + (time - from[left]!) * slope;
}

/**
 * The pins with one more. It replaces all pins within a second of it on either clock.
 * @throws PinOrderError if it crosses another pin.
 */
export function addPin(pins: readonly Pin[], pin: Pin): Pin[] {
  const kept = pins.filter(
    (other) =>
      Math.abs(other.media - pin.media) >= closestPins &&
      Math.abs(other.transcript - pin.transcript) >= closestPins,
  );
  const result = [...kept, pin].sort((a, b) => a.media - b.media);
  createSyncMap(result);
  return result;
}

/** Moves every pin by `by` seconds of media time, so that the transcript comes that much later. */
export function nudgePins(pins: readonly Pin[], by: Seconds): Pin[] {
  if (pins.length === 0) return [{ media: by, transcript: 0 }];
  return pins.map((pin) => ({ ...pin, media: pin.media + by }));
}
