import { readGlossary, teach, unteach } from '../library/glossary';
import type { Library } from '../library/library';
import { deleteNote, readNotes, saveNote } from '../library/notes';
import { readPins, writePins } from '../library/pins';
import type { Answer } from '../library/problem';
import type { LibraryDatabase } from '../library/schema';
import { addHome, deleteTalk, saveTalk } from '../library/talks';
import type { Handlers } from './handler';
import { showBroughtTalks } from './youtube-tabs';

/** Single reads and edits of the library. */
export function libraryHandlers(library: Library) {
  const edit = (work: (database: LibraryDatabase) => Promise<void>): Promise<Answer<undefined>> =>
    library.use(async (database) => {
      await work(database);
      return undefined;
    });
  /** A tab that is open may play the talk that has just got a home. */
  const afterNewHome = async <T>(answer: Answer<T>): Promise<Answer<T>> => {
    if (answer.ok) await showBroughtTalks(library);
    return answer;
  };

  return {
    'save-talk': async ({ talk }) => afterNewHome(await library.use((database) => saveTalk(database, talk))),
    'delete-talk': ({ talkId }) => edit((database) => deleteTalk(database, talkId)),
    'add-home': async ({ talkId, home }) =>
      afterNewHome(await edit((database) => addHome(database, talkId, home))),

    'get-pins': (media) => library.use((database) => readPins(database, media)),
    'set-pins': ({ pins, ...media }) => edit((database) => writePins(database, media, pins)),

    'get-glossary': () => library.use(readGlossary),
    teach: ({ pair }) => edit((database) => teach(database, pair)),
    unteach: ({ pair }) => edit((database) => unteach(database, pair)),

    'get-notes': ({ talkId }) => library.use((database) => readNotes(database, talkId)),
    'save-note': ({ note }) => edit((database) => saveNote(database, note)),
    'delete-note': ({ id }) => edit((database) => deleteNote(database, id)),
  } satisfies Partial<Handlers>;
}
