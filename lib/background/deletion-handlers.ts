import { forgetPanels } from '../kept/run';
import { forgetQueries } from '../kept/settings';
import { emptyLibrary } from '../library/empty';
import type { Library } from '../library/library';
import { tellPages } from '../messages/to-pages';
import { done, type Handlers } from './handler';

/** What deletes everything that the listener has made or brought. */
export function deletionHandlers(library: Library) {
  return {
    'delete-everything': async () => {
      const emptied = await library.use(emptyLibrary);
      if (!emptied.ok) return emptied;
      await forgetQueries();
      // Panels that are open write theirs anew.
      await forgetPanels(() => false);
      tellPages({ of: 'emptied', talkIds: emptied.value });
      return done(undefined);
    },
  } satisfies Partial<Handlers>;
}
