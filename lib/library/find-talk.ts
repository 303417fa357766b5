import { sameHome } from '../homes/home';
import { loadBundledTalk } from '../talks/bundled';
import { bundledTalks } from '../talks/catalogue';
import type { Cue } from '../transcript/cue';
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

/** So many talks are read at a time. */
const talksAtOnce = 20;

/**
 * The lines of each of these talks, in their order; none for a talk that cannot be read, so that the others keep their
 * indexes. Its records are only looked at, not checked in full, which would take longer than reading them.
 */
export async function* loadSpokenLines(
  library: Library,
  ids: readonly string[],
): AsyncGenerator<readonly Cue[], void, void> {
  for (let from = 0; from < ids.length; from += talksAtOnce) {
    const wanted = ids.slice(from, from + talksAtOnce);
    const read = await library.use((database) => {
      const store = database.transaction('transcripts').store;
      return Promise.all(wanted.map((id) => (bundledTalk(id) ? null : store.get(id))));
    });
    for (const [index, id] of wanted.entries()) {
      if (bundledTalk(id)) yield (await loadBundledTalk(id)).cues;
      else yield spokenLines(read.ok ? read.value[index] : null);
    }
  }
}

function spokenLines(transcript: unknown): readonly Cue[] {
  const { cues } = (transcript ?? {}) as { readonly cues?: unknown };
  const isLine = (cue: unknown) => typeof (cue as Partial<Cue> | null)?.text === 'string';
  return Array.isArray(cues) && cues.every(isLine) ? (cues as Cue[]) : [];
}
