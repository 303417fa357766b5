import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Timing } from '../browser/timing';

/** How long an action can be undone. */
const offerMs = 30_000;

/** Actions of a single press that the listener may not have meant: a page can lead a click into the panel. */
export type UndoKind =
  | 'note'
  | 'draft'
  | 'bookmark'
  | 'highlight'
  | 'words'
  | 'correction'
  | 'pinSet'
  | 'pinRemoved';

/** An action that can be undone. */
export interface Undoable {
  readonly kind: UndoKind;
  readonly takeBack: () => void;
}

/** Offers for a while to undo what was just done. */
export interface Undo {
  /** The latest action that can be undone; once it is undone, the one before. Null for none. */
  readonly last: ReadonlySignal<Undoable | null>;
  /** Offers to undo an action; `back` undoes it. */
  readonly offer: OfferUndo;
}

export type OfferUndo = (kind: UndoKind, back: () => void) => void;

/** Offers expire after a while, and all of them when the signal aborts. */
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
