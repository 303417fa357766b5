import type { Library } from '../library/library';
import { tellPages } from '../messages/to-pages';
import { done, type Handlers } from './handler';
import type { PassingTalks } from './passing-talks';
import { savePassing } from './save-passing';

/** Shows talks in a tab without saving them, and saves them later. */
export function passingHandlers(library: Library, passing: PassingTalks) {
  return {
    'show-talk': async ({ tabId, talk, isAnywhere = false }) => {
      await (isAnywhere ? passing.showAnywhere(talk) : passing.show(tabId, talk));
      // The overlay of that tab may be waiting for a talk.
      tellPages({ of: 'all' });
      return done(undefined);
    },
    'get-passing': async ({ talkId }, { tabId }) => {
      const shown = tabId === undefined ? [] : await passing.list(tabId);
      const found = shown.find(({ id }) => id === talkId);
      return done(found ? { doubts: found.doubts } : null);
    },
    'keep-talk': async ({ talkId }, { tabId }) =>
      tabId === undefined ? done(undefined) : savePassing(library, passing, tabId, talkId),
  } satisfies Partial<Handlers>;
}
