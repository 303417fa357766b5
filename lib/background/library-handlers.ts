import { correctLine, readCorrections } from '../library/corrections';
import { readGlossary, teach, unteach } from '../library/glossary';
import type { Library } from '../library/library';
import { beginMadeTalk, extendMadeTalk } from '../library/made-talks';
import { editNote, readNotes } from '../library/notes';
import { editPins, readPins } from '../library/pins';
import { keepPlace, readPlace } from '../library/places';
import type { Answer } from '../library/problem';
import type { LibraryDatabase } from '../library/schema';
import { addHome, deleteTalk, saveTalk } from '../library/talks';
import { type LibraryChange, tellPages } from '../messages/to-pages';
import type { Handlers } from './handler';
import type { KnownTalks } from './known-talks';
import { showImportedTalks } from './youtube-tabs';

/** Work whose result is not sent to anybody. */
const quiet = (work: (database: LibraryDatabase) => Promise<void>) => async (database: LibraryDatabase) => {
  await work(database);
  return undefined;
};

/** Single reads and edits of the library. Open pages are told about each edit. */
// long: one handler for each request
export function libraryHandlers(library: Library, known: KnownTalks) {
  const edit = async <T>(
    work: (database: LibraryDatabase) => Promise<T>,
    changeOf: (result: T) => LibraryChange,
  ): Promise<Answer<T>> => {
    const answer = await library.use(work);
    if (answer.ok) tellPages(changeOf(answer.value));
    return answer;
  };
  /** An open tab may play the talk that has just been given a home. */
  const afterNewHome = async <T>(answer: Answer<T>): Promise<Answer<T>> => {
    if (answer.ok) await showImportedTalks(known);
    return answer;
  };
  const editGlossary = (work: (database: LibraryDatabase) => Promise<void>) =>
    edit(quiet(work), () => ({ of: 'glossary' }));

  return {
    'save-talk': async ({ talk }) =>
      afterNewHome(
        await edit(
          (database) => saveTalk(database, talk),
          () => ({ of: 'all' }),
        ),
      ),
    'begin-made-talk': async ({ talk, making }) =>
      afterNewHome(
        await edit(
          (database) => beginMadeTalk(database, talk, making),
          () => ({ of: 'all' }),
        ),
      ),
    'extend-made-talk': (lines) =>
      edit(
        quiet((database) => extendMadeTalk(database, lines)),
        () => ({ of: 'more-lines', talkId: lines.talkId, isWhole: lines.making === null }),
      ),
    'delete-talk': ({ talkId }) =>
      edit(
        (database) => deleteTalk(database, talkId),
        (entries) => ({ of: 'deleted-talk', talkId, entries }),
      ),
    'add-home': async ({ talkId, home }) =>
      afterNewHome(await library.use(quiet((database) => addHome(database, talkId, home)))),

    'get-pins': (media) => library.use((database) => readPins(database, media)),
    'edit-pins': ({ edit: change, ...media }) =>
      edit(
        (database) => editPins(database, media, change),
        () => ({ of: 'pins', talkId: media.talkId }),
      ),

    'get-glossary': () => library.use(readGlossary),
    teach: ({ pair }) => editGlossary((database) => teach(database, pair)),
    unteach: ({ pair }) => editGlossary((database) => unteach(database, pair)),

    'get-notes': ({ talkId }) => library.use((database) => readNotes(database, talkId)),
    'save-note': (request) =>
      edit(
        (database) => editNote(database, request),
        () => ({ of: 'notes', talkId: request.note.talkId }),
      ),

    'get-corrections': ({ talkId }) => library.use((database) => readCorrections(database, talkId)),
    'correct-line': ({ talkId, correction }) =>
      edit(
        quiet((database) => correctLine(database, talkId, correction)),
        () => ({ of: 'corrections', talkId }),
      ),

    'get-place': (owner) => library.use((database) => readPlace(database, owner)),
    'keep-place': ({ at, ...owner }) =>
      edit(
        quiet((database) => keepPlace(database, owner, { at, heard: new Date().toISOString() })),
        () => ({ of: 'places', talkId: owner.talkId }),
      ),
  } satisfies Partial<Handlers>;
}
