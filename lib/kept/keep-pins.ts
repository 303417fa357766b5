import { type ReadonlySignal, signal, untracked } from '@preact/signals';
import { effectUntil } from '../browser/effect-until';
import type { Answer, LibraryProblem } from '../library/problem';
import { applyPinEdit, type PinEdit } from '../timeline/pin-edit';
import type { Pin } from '../timeline/sync-map';
import type { Seconds } from '../transcript/cue';
import { createMirror } from './mirror';

/** The stored pins of one talk at one home, for each length of the medium. */
export interface PinStore {
  read(duration: Seconds): Promise<Answer<readonly Pin[]>>;
  edit(duration: Seconds, edit: PinEdit): Promise<Answer<unknown>>;
}

/** The pins of a panel. */
export interface KeptPins {
  readonly pins: ReadonlySignal<readonly Pin[]>;
  /**
   * Changes the pins here and in the library.
   * @throws PinOrderError when the edit contradicts the visible pins
   */
  edit(edit: PinEdit): void;
  /** The pins may have been changed elsewhere: reads them again. */
  refresh(): void;
  /** Sends the edits that have waited for the talk to be in the library again. */
  resume(): void;
}

/**
 * Reads and saves pins until the signal aborts. An episode of another length contains other adverts. So each length has
 * its own pins, which are read as soon as the length is known.
 */
export function keepPins(
  store: PinStore,
  duration: ReadonlySignal<Seconds | null>,
  onProblem: (problem: LibraryProblem) => void,
  abort: AbortSignal,
): KeptPins {
  const pins = signal<readonly Pin[]>([]);
  /** The length that the pins belong to; null before one is known. It does not change while an advert plays. */
  let length: Seconds | null = null;
  /**
   * Edits that could not be sent yet, because the length was unknown or the talk had been deleted. Each with the length
   * that it was made for, or null.
   */
  let waiting: { readonly to: Seconds | null; readonly edit: PinEdit }[] = [];

  const mirror = createMirror({
    read: async () => (length === null ? ({ ok: true, value: [] } as const) : store.read(length)),
    // The waiting edits are not among the stored ones.
    isHeld: () => waiting.some(({ to }) => to === null || to === length),
    show: (stored) => {
      pins.value = stored;
    },
    onProblem,
    signal: abort,
  });
  const send = async (to: Seconds | null, edit: PinEdit) => {
    const answer = to === null ? null : await mirror.send(() => store.edit(to, edit));
    if (!answer || (!answer.ok && answer.problem.kind === 'not-found')) waiting.push({ to, edit });
  };
  const resume = () => {
    const edits = waiting;
    waiting = [];
    for (const { to, edit } of edits) void send(to ?? length, edit);
    mirror.refresh();
  };
  effectUntil(abort, () => {
    const now = duration.value;
    untracked(() => {
      if (now === null || now === length) return;
      length = now;
      resume();
    });
  });
  return {
    pins,
    edit(edit) {
      if (abort.aborted) return;
      pins.value = applyPinEdit(pins.peek(), edit);
      void send(length, edit);
    },
    refresh() {
      if (length !== null) mirror.refresh();
    },
    resume,
  };
}
