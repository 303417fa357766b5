import { signal } from '@preact/signals';
import { applyPinEdit } from '../timeline/pin-edit';
import type { Pin } from '../timeline/sync-map';
import type { LineCorrection } from '../transcript/line-correction';
import { isNothing, type Note } from '../transcript/note';
import type { Place } from '../transcript/place';
import { putCorrection } from './keep-corrections';
import type { ChosenSecond, KeptSecond } from './keep-second';
import type { Kept } from './kept';
import { defaultPreferences, type PanelPreferences } from './preferences';
import { createRefusals } from './refusals';

/** The initial content of a panel whose changes are not saved. */
export interface Beginning {
  readonly preferences?: Partial<PanelPreferences>;
  readonly notes?: readonly Note[];
  readonly pins?: readonly Pin[];
  readonly corrections?: readonly LineCorrection[];
  readonly place?: Place | null;
  readonly second?: ChosenSecond | null;
}

/** Everything works as in `openKept`, but in memory only: for a panel that demonstrates what a panel is. */
export function keepNothing(beginning: Beginning = {}): Kept {
  const { preferences, notes = [], pins = [], corrections = [], place = null, second = null } = beginning;
  const recent = signal<readonly string[]>([]);
  const written = signal(notes);
  const corrected = signal(corrections);
  return {
    preferences: signal({ ...defaultPreferences, ...preferences }),
    keys: signal({}),
    glossary: signal([]),
    notes: {
      notes: written,
      edit(note) {
        const others = written.peek().filter(({ id }) => id !== note.id);
        written.value = isNothing(note) ? others : [...others, note];
      },
    },
    corrections: {
      corrections: corrected,
      edit(correction) {
        corrected.value = putCorrection(corrected.peek(), correction);
      },
    },
    recent,
    problem: signal(null),
    news: signal(null),
    talk: { deleted: signal(null), bringBack: async () => undefined },
    refusals: createRefusals([], () => undefined),
    second: keepSecondInMemory(second),
    passing: { doubts: signal(null), keep: async () => undefined },
    rememberQuery(query) {
      recent.value = [query, ...recent.peek().filter((other) => other !== query)];
    },
    pinsAt() {
      const set = signal(pins);
      return {
        pins: set,
        edit(edit) {
          set.value = applyPinEdit(set.peek(), edit);
        },
      };
    },
    placeAt: () => ({ before: signal(place), keep: () => undefined }),
  };
}

/** Without a library, there are no other talks to choose from. */
function keepSecondInMemory(second: ChosenSecond | null): KeptSecond {
  const chosen = signal(second);
  return {
    chosen,
    edit(edit) {
      const now = chosen.peek();
      if (edit.kind === 'show' && now) chosen.value = { ...now, shows: edit.shows };
      if (edit.kind === 'remove') chosen.value = null;
    },
    find: async () => [],
  };
}
