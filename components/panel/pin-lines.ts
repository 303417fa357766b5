import type { Sync } from '../../lib/panel/sync';
import { PinOrderError } from '../../lib/timeline/sync-map';
import type { Talk } from '../../lib/transcript/talk';

/**
 * Returns a function that pins the line with an index to what is heard now, or moves the pin of the line `pinned` to
 * it. Calls `onRefused` and changes nothing if the order of pins and lines would differ.
 */
export function pinLines({ cues }: Talk, sync: Sync, onRefused: () => void) {
  return (index: number, pinned?: number) => {
    const cue = cues[index];
    const from = pinned === undefined ? null : cues[pinned];
    if (!cue || from === undefined) return;
    try {
      if (from === null) sync.pinHere(cue.start);
      else sync.movePin(from.start, cue.start);
    } catch (error) {
      if (!(error instanceof PinOrderError)) throw error;
      onRefused();
    }
  };
}
