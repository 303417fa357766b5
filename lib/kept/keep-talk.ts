import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entries } from '../library/entries';
import type { LibraryProblem } from '../library/problem';
import { sendEntries } from '../messages/entries-port';
import { ask } from '../messages/to-background';
import type { LibraryChange } from '../messages/to-pages';

/** Whether the talk of a panel is still in the library. */
export interface KeptTalk {
  /** Null while it is. `canReturn` says whether we have everything that is needed to restore it. */
  readonly deleted: ReadonlySignal<{ readonly canReturn: boolean } | null>;
  /** Restores the talk in the library, with everything that belonged to it. */
  bringBack(): Promise<void>;
  onChange(change: LibraryChange): void;
  /** Something could not be saved, perhaps because the talk is gone. */
  onProblem(problem: LibraryProblem): void;
}

export function keepTalk(
  talkId: string,
  { onProblem, onReturn }: { onProblem: (problem: LibraryProblem) => void; onReturn: () => void },
): KeptTalk {
  const deleted = signal<{ readonly canReturn: boolean } | null>(null);
  let entries: Entries | null = null;
  const setBack = () => {
    if (!deleted.peek()) return;
    deleted.value = null;
    onReturn();
  };
  return {
    deleted,
    async bringBack() {
      if (!entries) return;
      const answer = await sendEntries(entries, 'bring-back');
      if (answer.ok) setBack();
      else onProblem(answer.problem);
    },
    onChange(change) {
      if (change.of === 'deleted-talk' && change.talkId === talkId) {
        entries = change.entries;
        deleted.value = { canReturn: true };
      } else if (change.of === 'emptied' && change.talkIds.includes(talkId)) {
        entries = null;
        deleted.value = { canReturn: false };
      } else if (change.of === 'all' && deleted.peek()) {
        // The listener may have restored it elsewhere.
        void ask('get-talk-by-id', { talkId }).then((answer) => answer.ok && setBack());
      }
    },
    onProblem(problem) {
      if (problem.kind === 'not-found') deleted.value ??= { canReturn: false };
      else onProblem(problem);
    },
  };
}
