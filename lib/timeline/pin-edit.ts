import type { Seconds } from '../transcript/cue';
import { addPin, nudgePins, type Pin } from './sync-map';

/**
 * One change that a listener makes to the pins of a talk. It names a pin by its transcript time, which no nudge
 * changes, so it can be applied to pins that another tab has changed in the meantime.
 */
export type PinEdit =
  | { readonly kind: 'set'; readonly pin: Pin }
  /** The pin at the transcript time `from` is moved to `to`. */
  | { readonly kind: 'move'; readonly from: Seconds; readonly to: Seconds }
  | { readonly kind: 'remove'; readonly transcript: Seconds }
  /** The transcript comes `by` seconds of media time later. */
  | { readonly kind: 'nudge'; readonly by: Seconds };

/**
 * The pins after an edit. An edit that moves or removes a pin which no longer exists changes nothing.
 * @throws PinOrderError if a pin that is set or moved contradicts another one.
 */
export function applyPinEdit(pins: readonly Pin[], edit: PinEdit): readonly Pin[] {
  switch (edit.kind) {
    case 'set':
      return addPin(pins, edit.pin);
    case 'move': {
      const moved = pins.find(({ transcript }) => transcript === edit.from);
      if (!moved) return pins;
      const others = pins.filter((other) => other !== moved);
      return addPin(others, { ...moved, transcript: edit.to });
    }
    case 'remove':
      return pins.filter(({ transcript }) => transcript !== edit.transcript);
    case 'nudge':
      return nudgePins(pins, edit.by);
  }
}
