import type { Library } from '../library/library';
import { editSecond, readSecond } from '../library/second-transcripts';
import { tellPages } from '../messages/to-pages';
import { done, type Handlers } from './handler';
import type { KnownTalks } from './known-talks';

/** Which talk is the second transcript of another one. Open pages are told about each edit. */
export function secondHandlers(library: Library, known: KnownTalks) {
  const read = (talkId: string) => library.use((database) => readSecond(database, talkId));
  return {
    'get-second': ({ talkId }) => read(talkId),
    // Not by the id of the second talk, because a panel in a host page may only read what belongs to its own talk.
    'get-second-talk': async ({ talkId }, { tabId }) => {
      const found = await read(talkId);
      if (!found.ok || !found.value) return found.ok ? done(null) : found;
      const loaded = await known.load(found.value.second, tabId);
      return !loaded.ok && loaded.problem.kind === 'not-found' ? done(null) : loaded;
    },
    'edit-second': async ({ talkId, edit }) => {
      const edited = await library.use((database) => editSecond(database, talkId, edit));
      if (edited.ok) tellPages({ of: 'second', talkId });
      return edited;
    },
  } satisfies Partial<Handlers>;
}
