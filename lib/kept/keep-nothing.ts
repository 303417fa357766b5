import { signal } from '@preact/signals';
import type { Note } from '../transcript/note';
import type { Kept } from './kept';
import { defaultPreferences, type PanelPreferences } from './preferences';

/** What a panel begins with whose changes nobody keeps. */
export interface Beginning {
  readonly preferences?: Partial<PanelPreferences>;
  readonly notes?: readonly Note[];
}

/** Everything works as in `openKept`, in memory only: for a panel that shows what a panel is. */
export function keepNothing({ preferences, notes = [] }: Beginning = {}): Kept {
  const recent = signal<readonly string[]>([]);
  return {
    preferences: signal({ ...defaultPreferences, ...preferences }),
    glossary: signal([]),
    notes: signal(notes),
    recent,
    problem: signal(null),
    useQuery(query) {
      recent.value = [query, ...recent.peek().filter((other) => other !== query)];
    },
    pinsAt: () => signal([]),
  };
}
