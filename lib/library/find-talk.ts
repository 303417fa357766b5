import { sameHome } from '../homes/home';
import { loadBundledTalk } from '../talks/bundled';
import { bundledTalks } from '../talks/catalogue';
import type { Home, Talk, TalkInfo } from '../transcript/talk';
import { bundledTalk } from './all-talks';
import type { Library } from './library';
import { type Answer, LibraryError } from './problem';
import type { LibraryDatabase } from './schema';
import { readTalk, readTalkInfo, talkIdOfHome } from './talks';

/**
 * The talk that is played at a home; null when none is known. Bundled talks take precedence, and they are found
 * even when the library cannot be opened.
 */
export async function findTalk(library: Library, home: Home): Promise<Answer<TalkInfo | null>> {
  const bundled = bundledTalks.find(({ homes }) => homes.some((known) => sameHome(known, home)));
  if (bundled) return { ok: true, value: bundled };
  return library.use(async (database) => {
    const id = await talkIdOfHome(database, home);
    return id === null ? null : (bundledTalk(id) ?? infoOrNull(database, id));
  });
}

/** Null where the talk has been deleted: its home was left over. */
async function infoOrNull(database: LibraryDatabase, id: string): Promise<TalkInfo | null> {
  return readTalkInfo(database, id).catch((error: unknown) => {
    if (error instanceof LibraryError && error.problem.kind === 'not-found') return null;
    throw error;
  });
}

/** A talk with its lines, bundled or brought. Extension contexts only. */
export async function loadTalk(library: Library, id: string): Promise<Answer<Talk>> {
  if (bundledTalk(id)) return { ok: true, value: await loadBundledTalk(id) };
  return library.use((database) => readTalk(database, id));
}
