import { bundledTalk } from '../library/all-talks';
import { findTalk, loadTalk } from '../library/find-talk';
import type { Library } from '../library/library';
import type { ImportSessionOptions } from './import-session';

/** What an import asks about known talks. */
export function createTalkLookups(library: Library): Pick<ImportSessionOptions, 'talkAt' | 'loadTalk'> {
  return {
    async talkAt(home) {
      const found = await findTalk(library, home);
      if (!found.ok || !found.value) return null;
      const { id, title } = found.value;
      return { id, title, isBundled: bundledTalk(id) !== null };
    },
    async loadTalk(id) {
      const talk = await loadTalk(library, id);
      return talk.ok ? talk.value : null;
    },
  };
}
