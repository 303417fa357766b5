import * as v from 'valibot';
import { type Glossary, readGlossary, teach, unteach } from '../library/glossary';
import type { Library } from '../library/library';
import { deleteNote, type Notes, readNotes, saveNote } from '../library/notes';
import { readPins, writePins } from '../library/pins';
import type { Answer } from '../library/problem';
import { glossarySchema, homeSchema, noteSchema, pinsSchema } from '../library/records';
import { addHome, deleteTalk, newTalkSchema, type SavedTalk, saveTalk } from '../library/talks';
import type { Pin } from '../timeline/sync-map';

const id = v.pipe(v.string(), v.nonEmpty());
const place = { talkId: id, home: homeSchema, duration: v.pipe(v.number(), v.finite(), v.minValue(0)) };

/** What may be asked of the library by message, with the shape of each request. */
export const libraryRequestSchemas = [
  /** The library page: keep this talk. */
  v.object({ type: v.literal('save-talk'), talk: newTalkSchema }),
  v.object({ type: v.literal('delete-talk'), talkId: id }),
  /** The listener says that this talk is played there. */
  v.object({ type: v.literal('add-home'), talkId: id, home: homeSchema }),
  /** A panel that has just learned its player's length. */
  v.object({ type: v.literal('get-pins'), ...place }),
  v.object({ type: v.literal('set-pins'), ...place, pins: pinsSchema }),
  v.object({ type: v.literal('get-glossary') }),
  v.object({ type: v.literal('teach'), pair: glossarySchema }),
  v.object({ type: v.literal('unteach'), pair: glossarySchema }),
  v.object({ type: v.literal('get-notes'), talkId: id }),
  v.object({ type: v.literal('save-note'), note: noteSchema }),
  v.object({ type: v.literal('delete-note'), id }),
] as const;

export type LibraryRequest = v.InferOutput<(typeof libraryRequestSchemas)[number]>;

/** What each of them is answered with. */
export interface LibraryReplies {
  'save-talk': SavedTalk;
  'delete-talk': undefined;
  'add-home': undefined;
  'get-pins': readonly Pin[];
  'set-pins': undefined;
  'get-glossary': Glossary;
  teach: undefined;
  unteach: undefined;
  'get-notes': Notes;
  'save-note': undefined;
  'delete-note': undefined;
}

/** Does what a request asks, in the background. */
export function answerLibraryRequest(
  library: Library,
  request: LibraryRequest,
): Promise<Answer<LibraryReplies[LibraryRequest['type']]>> {
  return library.use(async (database) => {
    switch (request.type) {
      case 'save-talk':
        return saveTalk(database, request.talk);
      case 'delete-talk':
        await deleteTalk(database, request.talkId);
        return undefined;
      case 'add-home':
        await addHome(database, request.talkId, request.home);
        return undefined;
      case 'get-pins':
        return readPins(database, request);
      case 'set-pins':
        await writePins(database, request, request.pins);
        return undefined;
      case 'get-glossary':
        return readGlossary(database);
      case 'teach':
        await teach(database, request.pair);
        return undefined;
      case 'unteach':
        await unteach(database, request.pair);
        return undefined;
      case 'get-notes':
        return readNotes(database, request.talkId);
      case 'save-note':
        await saveNote(database, request.note);
        return undefined;
      case 'delete-note':
        await deleteNote(database, request.id);
        return undefined;
    }
  });
}
