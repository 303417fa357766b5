import { forgetPanels } from '../kept/run';
import { forgetQueries, forgetRefusals } from '../kept/settings';
import { emptyLibrary } from '../library/empty';
import { deleteLeftOver } from '../library/left-over';
import type { Library } from '../library/library';
import { tellPages } from '../messages/to-pages';
import { done, type Handlers } from './handler';

/** Handlers that delete what the listener has made or imported. */
export function deletionHandlers(library: Library) {
  return {
    'delete-left-over': async () => {
      const deleted = await library.use(deleteLeftOver);
      if (deleted.ok) tellPages({ of: 'all' });
      return deleted;
    },
    'delete-everything': async () => {
      const emptied = await library.use(emptyLibrary);
      if (!emptied.ok) return emptied;
      await forgetQueries();
      await forgetRefusals();
      // Open panels save theirs again.
      await forgetPanels(() => false);
      tellPages({ of: 'emptied', talkIds: emptied.value });
      return done(undefined);
    },
  } satisfies Partial<Handlers>;
}
