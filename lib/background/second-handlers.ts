import type { Library } from '../library/library';
import { editSecond, readSecond } from '../library/second-transcripts';
import { tellPages } from '../messages/to-pages';
import { done, type Handlers } from './handler';
import type { KnownTalks } from './known-talks';

/** Which talk is the second transcript of another. Open pages are told of each edit. */
export function secondHandlers(library: Library, known: KnownTalks) {
  const read = (talkId: string) => library.use((database) => readSecond(database, talkId));
  return {
    'get-second': ({ talkId }) => read(talkId),
    // Not by the id of the talk itself: a panel in a host page may read what belongs to its own talk only.
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
