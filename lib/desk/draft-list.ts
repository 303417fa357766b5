import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../formats/problem';
import { type Draft, emptyDraft } from './draft';

/** The drafts of one import session, in the order in which they were begun. */
export interface DraftList {
  readonly drafts: ReadonlySignal<readonly Draft[]>;
  find(id: number): Draft | undefined;
  /** Adds an empty draft, and returns its id. */
  begin(name: string): number;
  /** Does nothing if the draft has been removed. */
  change(id: number, changes: Partial<Draft>): void;
  /** Shows why the draft's file cannot be imported. */
  refuse(id: number, problem: Problem): void;
  remove(id: number): void;
}

export function createDraftList(): DraftList {
  const drafts = signal<readonly Draft[]>([]);
  let lastId = 0;
  const change = (id: number, changes: Partial<Draft>) => {
    drafts.value = drafts.peek().map((draft) => (draft.id === id ? { ...draft, ...changes } : draft));
  };
  return {
    drafts,
    change,
    find: (id) => drafts.peek().find((draft) => draft.id === id),
    begin(name) {
      lastId += 1;
      drafts.value = [...drafts.peek(), { ...emptyDraft, id: lastId, name }];
      return lastId;
    },
    refuse: (id, problem) => change(id, { stage: 'refused', refused: problem }),
    remove(id) {
      drafts.value = drafts.peek().filter((draft) => draft.id !== id);
    },
  };
}
