import type { Library } from '../library/library';
import type { Answer } from '../library/problem';
import { type SavedTalk, saveTalk } from '../library/talks';
import type { Request, RequestOf } from '../messages/to-background';
import { tellPages } from '../messages/to-pages';
import { isNothing } from '../transcript/note';
import { done, type Handlers, wrapHandlers } from './handler';
import type { PassingTalks } from './passing-talks';

/** Saves a passing talk of a tab to the library. Does nothing if the talk is not a passing one. */
export async function savePassing(
  library: Library,
  passing: PassingTalks,
  tabId: number,
  talkId: string,
): Promise<Answer<undefined>> {
  const shown = (await passing.list(tabId)).find(({ id }) => id === talkId);
  if (!shown) return done(undefined);
  const saved = await library.use((database) => saveTalk(database, shown.talk));
  if (!saved.ok) return saved;
  tellPages({ of: 'all' });
  await tellKept(passing, talkId);
  return done(undefined);
}

/**
 * Tells everybody that a talk is in the library now, and is a passing talk in no tab. So it stays deleted if it is
 * deleted there.
 */
async function tellKept(passing: PassingTalks, talkId: string): Promise<void> {
  await passing.remove(talkId);
  tellPages({ of: 'kept-talk', talkId });
}

/** The talk for which a request writes something lasting; null if it does not. */
function writtenFor(type: Request['type'], request: object): string | null {
  if (type === 'save-note') {
    const { note } = request as RequestOf<'save-note'>;
    return isNothing(note) ? null : note.talkId;
  }
  if (type === 'edit-pins' || type === 'correct-line')
    return (request as RequestOf<'edit-pins' | 'correct-line'>).talkId;
  if (type === 'edit-second') {
    const { talkId, edit } = request as RequestOf<'edit-second'>;
    return edit.kind === 'choose' ? talkId : null;
  }
  if (type === 'teach') return (request as RequestOf<'teach'>).talkId ?? null;
  return null;
}

/**
 * Wraps the handlers so that a passing talk is saved before the first note, pin, word, correction or second transcript
 * is written for it. A home that is added to it is remembered with the talk.
 */
export function saveWhatIsUsed(handlers: Handlers, library: Library, passing: PassingTalks): Handlers {
  return wrapHandlers(handlers, (type, handle) => async (request, sender) => {
    if (type === 'add-home' && sender.tabId !== undefined) {
      const { talkId, home } = request as RequestOf<'add-home'>;
      const shown = await passing.list(sender.tabId);
      if (shown.some(({ id }) => id === talkId)) {
        await passing.addHome(sender.tabId, talkId, home);
        return done(undefined);
      }
    }
    const talkId = writtenFor(type, request);
    if (talkId !== null && sender.tabId !== undefined) {
      const kept = await savePassing(library, passing, sender.tabId, talkId);
      if (!kept.ok) return kept;
    }
    const answer = await handle(request, sender);
    if (type === 'save-talk' && answer.ok) await tellKept(passing, (answer.value as SavedTalk).id);
    return answer;
  });
}
