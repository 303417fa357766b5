import { effect, type Signal, signal } from '@preact/signals';
import type { Answer, LibraryProblem } from './library/problem';
import { ask } from './messages';
import type { PanelPreferences } from './panel/preferences';
import type { Player } from './players/player';
import type { GlossaryEntry } from './search/glossary';
import { loadPreferences, loadRecentQueries, rememberQuery, savePreferences } from './settings';
import type { Pin } from './timeline/sync-map';
import type { Seconds } from './transcript/cue';
import type { Home, Talk } from './transcript/talk';

/** What outlives a panel: read when it opens, and written whenever the listener changes it. */
export interface Kept {
  readonly preferences: Signal<PanelPreferences>;
  readonly glossary: Signal<readonly GlossaryEntry[]>;
  /** What was searched for in this talk before, the newest first. */
  readonly recent: Signal<readonly string[]>;
  /** The last thing that could not be read or kept. */
  readonly problem: Signal<LibraryProblem | null>;
  useQuery(query: string): void;
}

/** Reads what is kept for a panel with this talk, and keeps it until the signal aborts. */
export async function openKept(talk: Talk, abort: AbortSignal): Promise<Kept> {
  const [stored, queries, answer] = await Promise.all([
    loadPreferences(),
    loadRecentQueries(talk.id),
    ask('get-glossary', {}),
  ]);
  const preferences = signal(stored);
  const recent = signal(queries);
  const problem = signal<LibraryProblem | null>(answer.ok ? null : answer.problem);
  const glossary = signal<readonly GlossaryEntry[]>(answer.ok ? answer.value.pairs : []);

  let kept = glossary.peek();
  const stopKeeping = [
    preferences.subscribe((value) => {
      // Rejects once the extension has been reloaded: then there is nobody to remember.
      if (value !== stored) savePreferences(value).catch(() => undefined);
    }),
    glossary.subscribe((entries) => {
      const before = kept;
      kept = entries;
      const report = (result: Answer<undefined>) => {
        if (!result.ok) problem.value = result.problem;
      };
      for (const pair of entries) if (!before.includes(pair)) ask('teach', { pair }).then(report);
      for (const pair of before) if (!entries.includes(pair)) ask('unteach', { pair }).then(report);
    }),
  ];
  abort.addEventListener('abort', () => {
    for (const stop of stopKeeping) stop();
  });
  return {
    preferences,
    glossary,
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
  let duration: Seconds | null = null;
  let kept: readonly Pin[] = pins.peek();

  const read = async () => {
    const now = player.read().duration;
    if (!Number.isFinite(now) || now <= 0 || now === duration) return;
    duration = now;
    const answer = await ask('get-pins', { ...place, duration: now });
    // Pins set meanwhile are the listener's newer word.
    if (abort.aborted || duration !== now || pins.peek() !== kept) return;
    if (answer.ok) {
      kept = answer.value;
      pins.value = answer.value;
    } else problem.value = answer.problem;
  };
  const stopKeeping = effect(() => {
    const set = pins.value;
    if (set === kept || duration === null) return;
    kept = set;
    ask('set-pins', { ...place, duration, pins: [...set] }).then((answer) => {
      if (!answer.ok) problem.value = answer.problem;
    });
  });
  abort.addEventListener('abort', stopKeeping);
  player.onChange(read);
  read();
  return pins;
}
