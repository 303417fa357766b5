import { type ReadonlySignal, signal } from '@preact/signals';
import { type TakenOut, takeOut } from '../formats/export-talk';
import { allTalks, type ListedTalk } from '../library/all-talks';
import { watchChanges } from '../library/changes';
import { type Entries, noEntries } from '../library/entries';
import { loadTalk } from '../library/find-talk';
import { readGlossary, type TaughtPair } from '../library/glossary';
import { type LeftOver, readLeftOver } from '../library/left-over';
import type { Library } from '../library/library';
import { type EditedNote, readAllNotes } from '../library/notes';
import { readAllPlaces, type StoredPlace } from '../library/places';
import type { Answer, Damage, LibraryProblem } from '../library/problem';
import { listTalks } from '../library/talks';
import { formatTime } from '../transcript/clock-text';
import type { Note } from '../transcript/note';

/** Something that was deleted and can be restored. */
export interface Deletion {
  /** Its title or text. */
  readonly name: string;
  readonly entries: Entries;
  /** Its talk was already gone. It is put back as it was. */
  readonly isLeftOver: boolean;
}

/** What the library page shows of the library, kept up to date, and what the listener can do with it. */
export interface Shelf {
  /** Every talk: first the imported ones, the newest on top. Null until they have been read. */
  readonly talks: ReadonlySignal<readonly ListedTalk[] | null>;
  readonly glossary: ReadonlySignal<readonly TaughtPair[]>;
  /** Sorted by time. */
  readonly notes: ReadonlySignal<readonly Note[]>;
  /** The most recent place in each talk that was begun, by the id of the talk. */
  readonly places: ReadonlySignal<ReadonlyMap<string, StoredPlace>>;
  /** What belongs to talks that are gone. */
  readonly leftOver: ReadonlySignal<LeftOver>;
  readonly damaged: ReadonlySignal<readonly Damage[]>;
  readonly problem: ReadonlySignal<LibraryProblem | null>;
  /** The last deletion; null if there is nothing to undo. */
  readonly undo: ReadonlySignal<Deletion | null>;
  /** Reads everything again. */
  refresh(): Promise<void>;
  /** A talk as a file in one of its formats (`exportForms`). If it cannot be read, null and a `problem`. */
  exportTalk(id: string, formId: string): Promise<TakenOut | null>;
  deleteTalk(id: string): Promise<void>;
  teach(pair: TaughtPair): Promise<void>;
  unteach(pair: TaughtPair): Promise<void>;
  deleteNote(note: Note): Promise<void>;
  /** `name` is what to call it. */
  deleteLeftOver(name: string): Promise<void>;
  undoLast(): Promise<void>;
  /** Shows a problem that occurred elsewhere. */
  tell(problem: LibraryProblem): void;
}

/** How the shelf changes the library: through the background. */
export interface ShelfWriter {
  /** The value is everything that belonged to the talk. */
  deleteTalk(talkId: string): Promise<Answer<Entries>>;
  teach(pair: TaughtPair): Promise<Answer<undefined>>;
  unteach(pair: TaughtPair): Promise<Answer<undefined>>;
  /** Deletes the note, unless its text has been changed elsewhere. */
  deleteNote(note: Note): Promise<Answer<EditedNote>>;
  deleteLeftOver(): Promise<Answer<Entries>>;
  /** Restores what was deleted. What was written since then stays. */
  bringBack(entries: Entries): Promise<Answer<undefined>>;
  /** Restores what was deleted after its talk was gone. */
  putBack(entries: Entries): Promise<Answer<undefined>>;
}

/** The contents of the library. They are read by `refresh`, and whenever the library has changed. */
function watchContents(library: Library) {
  const talks = signal<readonly ListedTalk[] | null>(null);
  const glossary = signal<readonly TaughtPair[]>([]);
  const notes = signal<readonly Note[]>([]);
  const places = signal<ReadonlyMap<string, StoredPlace>>(new Map());
  const leftOver = signal<LeftOver>({ homes: [], pins: [], places: [], corrections: [] });
  const damaged = signal<readonly Damage[]>([]);
  const problem = signal<LibraryProblem | null>(null);

  async function read() {
    const contents = await library.use(async (database) => ({
      list: await listTalks(database),
      glossary: await readGlossary(database),
      written: await readAllNotes(database),
      places: await readAllPlaces(database),
      leftOver: await readLeftOver(database),
    }));
    problem.value = contents.ok ? null : contents.problem;
    if (!contents.ok) {
      talks.value ??= importedFirst(allTalks([]));
      return;
    }
    talks.value = importedFirst(allTalks(contents.value.list.talks));
    glossary.value = contents.value.glossary.pairs;
    notes.value = contents.value.written.notes;
    places.value = lastOfEach(contents.value.places);
    leftOver.value = contents.value.leftOver;
    damaged.value = [contents.value.list, contents.value.glossary, contents.value.written].flatMap(
      (part) => part.damaged,
    );
  }

  let reading: Promise<void> | null = null;
  let isStale = false;
  /** If the library changes while it is being read, it is read once more. */
  function refresh(): Promise<void> {
    isStale = true;
    const readUntilFresh = async () => {
      while (isStale) {
        isStale = false;
        await read();
      }
    };
    reading ??= readUntilFresh().finally(() => {
      reading = null;
    });
    return reading;
  }

  watchChanges(async (stores) => {
    if (stores.some((store) => store !== 'places')) return refresh();
    // Each panel that plays saves its place every few seconds.
    const read = await library.use(readAllPlaces);
    if (read.ok) places.value = lastOfEach(read.value);
  });
  return { talks, glossary, notes, places, leftOver, damaged, problem, refresh };
}

export function createShelf(library: Library, writer: ShelfWriter): Shelf {
  const contents = watchContents(library);
  const { problem } = contents;
  const undo = signal<Deletion | null>(null);

  /** Shows why a write failed. A successful write is shown when the background announces it. */
  function settle<T>(answer: Answer<T>, onDone: (value: T) => void) {
    problem.value = answer.ok ? null : answer.problem;
    if (answer.ok) onDone(answer.value);
  }

  return {
    ...contents,
    undo,
    async exportTalk(id, formId) {
      const talk = await loadTalk(library, id);
      if (talk.ok) return takeOut(talk.value, formId);
      problem.value = talk.problem;
      return null;
    },
    async deleteTalk(id) {
      settle(await writer.deleteTalk(id), (entries) => {
        undo.value = { name: entries.talks[0]?.title ?? id, entries, isLeftOver: false };
      });
    },
    teach: async (pair) => settle(await writer.teach(pair), () => {}),
    async unteach(pair) {
      settle(await writer.unteach(pair), () => {
        const entries = { ...noEntries, glossary: [pair] };
        undo.value = { name: `${pair.heard} → ${pair.said}`, entries, isLeftOver: false };
      });
    },
    async deleteNote(note) {
      settle(await writer.deleteNote(note), ({ note: left }) => {
        if (left) problem.value = { kind: 'note-changed' };
        else {
          const name = note.text || note.quote || formatTime(note.at);
          const isLeftOver = !contents.talks.peek()?.some(({ id }) => id === note.talkId);
          undo.value = { name, entries: { ...noEntries, notes: [note] }, isLeftOver };
        }
      });
    },
    async deleteLeftOver(name) {
      settle(await writer.deleteLeftOver(), (entries) => {
        undo.value = { name, entries, isLeftOver: true };
      });
    },
    async undoLast() {
      const last = undo.peek();
      if (!last) return;
      settle(await (last.isLeftOver ? writer.putBack : writer.bringBack)(last.entries), () => {
        undo.value = null;
      });
    },
    tell(told) {
      problem.value = told;
    },
  };
}

/** The first place of each talk. `places` are sorted by when they were last heard, the most recent first. */
function lastOfEach(places: readonly StoredPlace[]): ReadonlyMap<string, StoredPlace> {
  return new Map([...places].reverse().map((place) => [place.talkId, place]));
}

const importedFirst = (talks: readonly ListedTalk[]): ListedTalk[] => [
  ...talks.filter(({ isBundled }) => !isBundled),
  ...talks.filter(({ isBundled }) => isBundled),
];
