import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Answer, LibraryProblem } from '../library/problem';
import { ask } from '../messages/to-background';
import type { GlossaryEntry } from '../search/glossary';
import type { Pin } from '../timeline/sync-map';
import type { Seconds } from '../transcript/cue';
import type { Note } from '../transcript/note';
import type { Home, Talk } from '../transcript/talk';
import { keepList } from './keep-list';
import { keepPins, type PinStore } from './keep-pins';
import type { PanelPreferences } from './preferences';
import { loadPreferences, loadRecentQueries, rememberQuery, savePreferences } from './settings';

/** What outlives a panel: read when it opens, and written whenever the listener changes it. */
export interface Kept {
  readonly preferences: Signal<PanelPreferences>;
  readonly glossary: Signal<readonly GlossaryEntry[]>;
  readonly notes: Signal<readonly Note[]>;
  /** What was searched for in this talk before, the newest first. */
  readonly recent: ReadonlySignal<readonly string[]>;
  /** The last thing that could not be read or kept; null when all is well. */
  readonly problem: ReadonlySignal<LibraryProblem | null>;
  /** Remembers that the listener has searched for this. */
  useQuery(query: string): void;
  /**
   * The pins of the talk at one home, kept until the signal aborts. They arrive once the medium's length is
   * known, which is null until then.
   */
  pinsAt(home: Home, duration: ReadonlySignal<Seconds | null>, until: AbortSignal): Signal<readonly Pin[]>;
}

/** The library's pins of a talk at one home, by the medium's length. */
function pinStore(talkId: string, home: Home): PinStore {
  return {
    read: (length) => ask('get-pins', { talkId, home, duration: length }),
    write: (length, pins) => ask('set-pins', { talkId, home, duration: length, pins: [...pins] }),
  };
}

/** Reads what is kept for a panel with this talk, and keeps it until the signal aborts. */
export async function openKept(talk: Talk, abort: AbortSignal): Promise<Kept> {
  const [stored, queries, taught, written] = await Promise.all([
    loadPreferences(),
    loadRecentQueries(talk.id),
    ask('get-glossary', {}),
    ask('get-notes', { talkId: talk.id }),
  ]);
  const preferences = signal(stored);
  const recent = signal(queries);
  const unread = [taught, written].find((answer) => !answer.ok);
  const problem = signal<LibraryProblem | null>(unread && !unread.ok ? unread.problem : null);
  const glossary = signal<readonly GlossaryEntry[]>(taught.ok ? taught.value.pairs : []);
  const notes = signal<readonly Note[]>(written.ok ? written.value.notes : []);

  const onProblem = (what: LibraryProblem) => {
    problem.value = what;
  };
  const report = (answer: Answer<unknown>) => {
    if (!answer.ok) onProblem(answer.problem);
  };
  const stopKeeping = [
    preferences.subscribe((value) => {
      // Rejects once the extension has been reloaded: then there is nobody to remember.
      if (value !== stored) savePreferences(value).catch(() => undefined);
    }),
    keepList(glossary, {
      keyOf: ({ heard, said }) => `${heard} → ${said}`,
      put: (pair) => ask('teach', { pair }).then(report),
      remove: (pair) => ask('unteach', { pair }).then(report),
    }),
    keepList(notes, {
      keyOf: ({ id }) => id,
      put: (note) => ask('save-note', { note }).then(report),
      remove: ({ id }) => ask('delete-note', { id }).then(report),
    }),
  ];
  abort.addEventListener('abort', () => {
    for (const stop of stopKeeping) stop();
  });
  return {
    preferences,
    glossary,
    notes,
    recent,
    problem,
    useQuery(query) {
      rememberQuery(talk.id, query).then(
        (queriesNow) => {
          recent.value = queriesNow;
        },
        // As with the preferences.
        () => undefined,
      );
    },
    pinsAt(home, duration, until) {
      return keepPins(pinStore(talk.id, home), duration, onProblem, until);
    },
  };
}
