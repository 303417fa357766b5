import { effect, type Signal, signal } from '@preact/signals';
import type { Answer, LibraryProblem } from '../library/problem';
import { ask } from '../messages/to-background';
import type { Player } from '../players/player';
import type { GlossaryEntry } from '../search/glossary';
import type { Pin } from '../timeline/sync-map';
import type { Seconds } from '../transcript/cue';
import type { Note } from '../transcript/note';
import type { Home, Talk } from '../transcript/talk';
import type { PanelPreferences } from './preferences';
import { loadPreferences, loadRecentQueries, rememberQuery, savePreferences } from './settings';

/** What outlives a panel: read when it opens, and written whenever the listener changes it. */
export interface Kept {
  readonly preferences: Signal<PanelPreferences>;
  readonly glossary: Signal<readonly GlossaryEntry[]>;
  readonly notes: Signal<readonly Note[]>;
  /** What was searched for in this talk before, the newest first. */
  readonly recent: Signal<readonly string[]>;
  /** The last thing that could not be read or kept. */
  readonly problem: Signal<LibraryProblem | null>;
  useQuery(query: string): void;
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

  const report = (result: Answer<undefined>) => {
    if (!result.ok) problem.value = result.problem;
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
        () => undefined,
      );
    },
  };
}

interface ListKeeper<Item> {
  /** Equal for items of which one stands in the stead of the other. */
  keyOf(item: Item): string;
  put(item: Item): void;
  remove(item: Item): void;
}

/** Writes every change of a list, item by item. Returns what ends that. */
function keepList<Item>(list: Signal<readonly Item[]>, { keyOf, put, remove }: ListKeeper<Item>): () => void {
  let kept = list.peek();
  return list.subscribe((items) => {
    const before = kept;
    kept = items;
    const keys = new Set(items.map(keyOf));
    for (const item of items) if (!before.includes(item)) put(item);
    for (const item of before) if (!keys.has(keyOf(item))) remove(item);
  });
}

/**
 * The pins of a talk at one home. They are kept apart by the medium's length, since an episode of another
 * length has other adverts in it; so they are read as soon as the player knows its length.
 */
export function keepPins(
  place: { readonly talkId: string; readonly home: Home },
  player: Player,
  problem: Signal<LibraryProblem | null>,
  abort: AbortSignal,
): Signal<readonly Pin[]> {
  const pins = signal<readonly Pin[]>([]);
  const duration = signal<Seconds | null>(null);
  let kept: readonly Pin[] = pins.peek();

  const read = async () => {
    const now = player.read().duration;
    if (!Number.isFinite(now) || now <= 0 || now === duration.peek()) return;
    const before = pins.peek();
    const isKept = before === kept;
    duration.value = now;
    // Those set before the length was known have just been written.
    if (!isKept) return;
    const answer = await ask('get-pins', { ...place, duration: now });
    // Pins set meanwhile are the listener's newer word.
    if (abort.aborted || duration.peek() !== now || pins.peek() !== before) return;
    if (answer.ok) {
      kept = answer.value;
      pins.value = answer.value;
    } else problem.value = answer.problem;
  };
  const stopKeeping = effect(() => {
    const set = pins.value;
    if (set === kept || duration.value === null) return;
    kept = set;
    ask('set-pins', { ...place, duration: duration.value, pins: [...set] }).then((answer) => {
      if (!answer.ok) problem.value = answer.problem;
    });
  });
  abort.addEventListener('abort', stopKeeping);
  player.onChange(read);
  read();
  return pins;
}
