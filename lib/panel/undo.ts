import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Timing } from '../browser/timing';

/** How long what one press has done can be taken back. */
const offerMs = 30_000;

/** What one press can do that the listener may not have meant: a page can lead a click into the panel. */
export type UndoKind =
  | 'note'
  | 'draft'
  | 'bookmark'
  | 'highlight'
  | 'words'
  | 'correction'
  | 'pinSet'
  | 'pinRemoved';

/** Something that can be taken back. */
export interface Undoable {
  readonly kind: UndoKind;
  readonly takeBack: () => void;
}

/** Offers for a while to take back what was just done. */
export interface Undo {
  /** The last of what can be taken back; once that is done, the one before. Null for nothing. */
  readonly last: ReadonlySignal<Undoable | null>;
  /** Offers to take something back, by that function. */
  readonly offer: OfferUndo;
}

export type OfferUndo = (kind: UndoKind, back: () => void) => void;

/** What is offered is forgotten by itself, all of it once the signal aborts. */
export function createUndo(timing: Timing, abort: AbortSignal): Undo {
  const offered = signal<readonly Undoable[]>([]);
  return {
    last: computed(() => offered.value.at(-1) ?? null),
    offer(kind, back) {
      const forget = () => {
        stop();
        abort.removeEventListener('abort', forget);
        offered.value = offered.peek().filter((other) => other !== one);
      };
      const one: Undoable = {
        kind,
        takeBack() {
          forget();
          back();
        },
      };
      const stop = timing.after(offerMs, forget);
      abort.addEventListener('abort', forget);
      offered.value = [...offered.peek(), one];
    },
  };
}
