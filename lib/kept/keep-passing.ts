import { type ReadonlySignal, signal } from '@preact/signals';
import type { LineProblem } from '../formats/problem';
import type { LibraryProblem } from '../library/problem';
import { ask } from '../messages/to-background';
import type { LibraryChange } from '../messages/to-pages';

/** Whether the talk of a panel is shown in its tab only. */
export interface KeptPassing {
  /** What may be wrong with it; null if it is in the library. */
  readonly doubts: ReadonlySignal<readonly LineProblem[] | null>;
  /** Saves it to the library. The first note, pin, taught word or correction does so too. */
  keep(): Promise<void>;
}

/** `first` is what is known about the talk when the panel opens. */
export function keepPassing(
  talkId: string,
  first: { readonly doubts: readonly LineProblem[] } | null,
  onProblem: (problem: LibraryProblem) => void,
): KeptPassing & { onChange(change: LibraryChange): void } {
  const doubts = signal(first?.doubts ?? null);
  return {
    doubts,
    async keep() {
      const answer = await ask('keep-talk', { talkId });
      if (answer.ok) doubts.value = null;
      else onProblem(answer.problem);
    },
    onChange(change) {
      if (change.of === 'kept-talk' && change.talkId === talkId) doubts.value = null;
    },
  };
}
