import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { KeyChoices } from '../keys/choices';
import type { Answer, LibraryProblem } from '../library/problem';
import { ask } from '../messages/to-background';
import { type LibraryChange, watchLibrary } from '../messages/to-pages';
import type { GlossaryEntry } from '../search/glossary';
import type { Seconds } from '../transcript/cue';
import { correctionsIn } from '../transcript/line-correction';
import type { Home, Talk } from '../transcript/talk';
import { type KeptCorrections, keepCorrections } from './keep-corrections';
import { keepList } from './keep-list';
import { type KeptNotes, keepNotes } from './keep-notes';
import { type KeptPassing, keepPassing } from './keep-passing';
import { type KeptPins, keepPins, type PinStore } from './keep-pins';
import { type KeptPlace, keepPlaces } from './keep-place';
import { keepPreferences } from './keep-preferences';
import { type KeptSecond, keepSecond } from './keep-second';
import { type KeptTalk, keepTalk } from './keep-talk';
import { followKeyChoices } from './key-choices';
import { createMirror } from './mirror';
import type { PanelPreferences } from './preferences';
import { keepRefusals, type Refusals } from './refusals';
import { loadPreferences, loadRecentQueries, loadRefusals } from './settings';

/** What became of a change that another tab has interfered with. */
export type KeptNews =
  /** The note had been changed there. Now it has both texts. */
  | 'both-texts'
  /** The note had been changed there, so it was not deleted. */
  | 'note-stays'
  /** The pin contradicts one that was set there, so it was not set. */
  | 'pin-refused';

/**
 * What outlives a panel. It is read when the panel opens, and saved whenever the listener changes it. Each change is
 * sent as a single edit, and changes from other tabs are shown within a second.
 */
export interface Kept {
  readonly preferences: Signal<PanelPreferences>;
  /** The keys that the listener has set on the settings page. */
  readonly keys: ReadonlySignal<KeyChoices>;
  readonly glossary: Signal<readonly GlossaryEntry[]>;
  readonly notes: Pick<KeptNotes, 'notes' | 'edit'>;
  /** The listener's corrections of the lines. */
  readonly corrections: Pick<KeptCorrections, 'corrections' | 'edit'>;
  /** Earlier queries in this talk, the newest first. */
  readonly recent: ReadonlySignal<readonly string[]>;
  /** The latest problem with reading or saving; null if there is none. */
  readonly problem: ReadonlySignal<LibraryProblem | null>;
  /** What the listener should know about changes in other tabs; null once they have read it. */
  readonly news: Signal<KeptNews | null>;
  /** Whether the talk has been deleted elsewhere, and how to restore it. */
  readonly talk: Pick<KeptTalk, 'deleted' | 'bringBack'>;
  /** The guesses at misheard words that the listener has rejected in this talk. */
  readonly refusals: Refusals;
  /** The talk's second transcript. */
  readonly second: KeptSecond;
  /** Whether the talk is in the library at all. */
  readonly passing: KeptPassing;
  /** Remembers a query of the listener. */
  rememberQuery(query: string): void;
  /**
   * The pins of the talk at one home, read and saved until the signal aborts. They arrive once the medium's length is
   * known; until then `duration` is null.
   */
  pinsAt(
    home: Home,
    duration: ReadonlySignal<Seconds | null>,
    until: AbortSignal,
  ): Pick<KeptPins, 'pins' | 'edit'>;
  /** How far the listener has got in the talk at one home. */
  placeAt(home: Home): KeptPlace;
}

/** The library's pins of a talk at one home, by the length of the medium. */
function pinStore(talkId: string, home: Home): PinStore {
  return {
    read: (length) => ask('get-pins', { talkId, home, duration: length }),
    edit: (length, edit) => ask('edit-pins', { talkId, home, duration: length, edit }),
  };
}

/** The answer with one part of its value. */
const part = <T, Part>(answer: Answer<T>, of: (value: T) => Part): Answer<Part> =>
  answer.ok ? { ok: true, value: of(answer.value) } : answer;

const readPairs = async () => part(await ask('get-glossary', {}), ({ pairs }) => pairs);

/** Reads what is stored for a panel with this talk, and saves changes until the signal aborts. */
// long: connects the parts, and tells each of the changes that concern it
export async function openKept({ id: talkId, cues }: Talk, abort: AbortSignal): Promise<Kept> {
  const readNotes = async () => part(await ask('get-notes', { talkId }), ({ notes }) => notes);
  /** Changes that arrive while everything is being read for the first time. */
  const early: LibraryChange[] = [];
  let onChange = (change: LibraryChange) => void early.push(change);
  watchLibrary((change) => onChange(change), abort);
  const [stored, keys, queries, refused, taught, written, shown] = await Promise.all([
    loadPreferences(),
    followKeyChoices(abort),
    loadRecentQueries(talkId),
    loadRefusals(talkId),
    readPairs(),
    readNotes(),
    ask('get-passing', { talkId }),
  ]);
  const recent = signal(queries);
  const news = signal<KeptNews | null>(null);
  const unread = [taught, written].find((answer) => !answer.ok);
  const problem = signal<LibraryProblem | null>(unread && !unread.ok ? unread.problem : null);
  const onProblem = (what: LibraryProblem) => {
    if (what.kind === 'pin-order') news.value = 'pin-refused';
    else problem.value = what;
  };
  /** The pins of all homes at which the panel is open. */
  const pinned = new Set<KeptPins>();

  const talk = keepTalk(talkId, {
    onProblem,
    onReturn() {
      notes.resume();
      corrections.resume();
      for (const pins of pinned) pins.resume();
    },
  });
  const passing = keepPassing(talkId, shown.ok ? shown.value : null, onProblem);
  const notes = keepNotes({
    store: { read: readNotes, edit: (edit) => ask('save-note', edit) },
    first: written.ok ? written.value : [],
    isDeleted: () => talk.deleted.peek() !== null,
    onProblem: talk.onProblem,
    onMerged: ({ note }) => {
      news.value = note.text === '' ? 'note-stays' : 'both-texts';
    },
    signal: abort,
  });
  const corrections = keepCorrections({
    store: {
      read: () => ask('get-corrections', { talkId }),
      edit: (correction) => ask('correct-line', { talkId, correction }),
    },
    first: correctionsIn(cues),
    isDeleted: () => talk.deleted.peek() !== null,
    onProblem: talk.onProblem,
    signal: abort,
  });
  const second = keepSecond(talkId, talk.onProblem, abort);
  const glossary = signal<readonly GlossaryEntry[]>(taught.ok ? taught.value : []);
  const words = createMirror({
    read: readPairs,
    show: (pairs) => listed.take(pairs),
    onProblem,
    signal: abort,
  });
  const listed = keepList(glossary, {
    keyOf: ({ heard, said }) => JSON.stringify([heard, said]),
    put: (pair) => void words.send(() => ask('teach', { pair, talkId })),
    remove: (pair) => void words.send(() => ask('unteach', { pair })),
  });

  const refresh = {
    notes: notes.refresh,
    corrections: corrections.refresh,
    pins: () => {
      for (const pins of pinned) pins.refresh();
    },
  };
  onChange = (change) => {
    talk.onChange(change);
    passing.onChange(change);
    second.onChange(change);
    if (change.of === 'places' || change.of === 'second' || change.of === 'more-lines') return;
    const isAll = change.of === 'all' || change.of === 'emptied';
    const isOurs = isAll || ('talkId' in change && change.talkId === talkId);
    if (isAll || change.of === 'glossary') words.refresh();
    // What belonged to a deleted talk stays visible until the talk has been restored.
    if (!isOurs || talk.deleted.peek()) return;
    const { of } = change;
    if (of === 'notes' || of === 'pins' || of === 'corrections') refresh[of]();
    else for (const each of Object.values(refresh)) each();
  };
  for (const change of early) onChange(change);
  // The corrections that came with the talk may be older than our subscription to changes.
  corrections.refresh();
  abort.addEventListener('abort', listed.stop);
  return {
    preferences: keepPreferences(stored, abort),
    keys,
    glossary,
    notes,
    corrections,
    recent,
    problem,
    news,
    talk,
    refusals: keepRefusals(talkId, refused),
    second,
    passing,
    async rememberQuery(query) {
      const answer = await ask('use-query', { talkId, query });
      if (answer.ok) recent.value = answer.value;
    },
    pinsAt(home, duration, until) {
      const pins = keepPins(pinStore(talkId, home), duration, talk.onProblem, until);
      pinned.add(pins);
      until.addEventListener('abort', () => pinned.delete(pins));
      return pins;
    },
    placeAt: (home) => keepPlaces(talkId, home),
  };
}
