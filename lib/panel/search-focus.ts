import { type ReadonlySignal, signal } from '@preact/signals';
import { browserTiming, type Timing } from '../browser/timing';

/** A field that is drawn later than this must not take the focus away from what the listener is then doing. */
const lastsMs = 10_000;

/** The wish for the focus in the search field, which may not be drawn yet. */
export interface SearchFocus {
  readonly isWanted: ReadonlySignal<boolean>;
  /** The listener wants the focus there, now or as soon as the field is drawn. */
  want(): void;
  /** Whether the field has it. */
  readonly isGiven: ReadonlySignal<boolean>;
  /** The field has the focus now, so the wish is fulfilled. */
  given(): void;
  /** The field has lost the focus to something else. */
  lost(): void;
}

export function createSearchFocus(timing: Timing = browserTiming): SearchFocus {
  const isWanted = signal(false);
  const isGiven = signal(false);
  let cancel = () => {};
  const end = () => {
    cancel();
    isWanted.value = false;
  };
  return {
    isWanted,
    want() {
      cancel();
      cancel = timing.after(lastsMs, end);
      isWanted.value = true;
    },
    isGiven,
    given() {
      end();
      isGiven.value = true;
    },
    lost() {
      isGiven.value = false;
    },
  };
}
