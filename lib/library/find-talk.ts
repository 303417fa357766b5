import { sameHome } from '../homes/home';
import { loadBundledTalk } from '../talks/bundled';
import { bundledTalks } from '../talks/catalogue';
import type { Cue } from '../transcript/cue';
import { correctLines, linesWithOriginals } from '../transcript/line-correction';
import type { Home, Talk, TalkInfo } from '../transcript/talk';
import { bundledTalk } from './all-talks';
import { correctionsOf, readCorrections } from './corrections';
import type { Library } from './library';
import { type Answer, LibraryError } from './problem';
import type { LibraryDatabase } from './schema';
import type { StoreName } from './stores';
import { readTalk, readTalkInfo, talkIdOfHome } from './talks';

/**
 * The talk that is played at a home; null if none is known. Bundled talks take precedence, and are found even if the
 * library cannot be opened.
 */
export async function findTalk(library: Library, home: Home): Promise<Answer<TalkInfo | null>> {
  const bundled = bundledTalks.find(({ homes }) => homes.some((known) => sameHome(known, home)));
  if (bundled) return { ok: true, value: bundled };
  return library.use(async (database) => {
    const id = await talkIdOfHome(database, home);
    return id === null ? null : (bundledTalk(id) ?? infoOrNull(database, id));
  });
}

/** Null if the talk has been deleted and its home was left behind. */
async function infoOrNull(database: LibraryDatabase, id: string): Promise<TalkInfo | null> {
  return readTalkInfo(database, id).catch((error: unknown) => {
    if (error instanceof LibraryError && error.problem.kind === 'not-found') return null;
    throw error;
  });
}

/**
 * A talk, bundled or imported, with its corrected lines. If the library cannot be opened, a bundled talk comes without
 * corrections. Runs only in contexts of the extension.
 */
export async function loadTalk(library: Library, id: string): Promise<Answer<Talk>> {
  const [read, corrections] = await Promise.all([
    bundledTalk(id)
      ? loadBundledTalk(id).then((talk): Answer<Talk> => ({ ok: true, value: talk }))
      : library.use((database) => readTalk(database, id)),
    library.use((database) => readCorrections(database, id)),
  ]);
  if (!read.ok || !corrections.ok) return read;
  const talk = read.value;
  return { ok: true, value: { ...talk, cues: correctLines(talk.cues, corrections.value) } };
}

/** This many talks are read at a time. */
const talksAtOnce = 20;

/**
 * The lines of each of these talks as they are searched (see `linesWithOriginals`), in the order of `ids`. A talk that
 * cannot be read yields no lines, so that the others keep their indexes. Records get a quick check only: a full one
 * would take longer than reading them.
 */
export async function* loadSpokenLines(
  library: Library,
  ids: readonly string[],
): AsyncGenerator<readonly Cue[], void, void> {
  const readFrom = (from: number) => readSpoken(library, ids.slice(from, from + talksAtOnce));
  let reading = readFrom(0);
  for (let from = 0; from < ids.length; from += talksAtOnce) {
    const read = await reading;
    // The database goes on while these are worked on.
    reading = readFrom(from + talksAtOnce);
    for (const [index, id] of ids.slice(from, from + talksAtOnce).entries()) {
      const transcript = read?.transcripts[index] ?? null;
      const corrections = read?.corrections.get(id) ?? [];
      const cues = bundledTalk(id) ? (await loadBundledTalk(id)).cues : spokenLines(transcript);
      yield linesWithOriginals(correctLines(cues, corrections));
    }
  }
}

/** The transcripts of these talks as they are stored, and the corrections of each; null if the library cannot be read. */
async function readSpoken(library: Library, ids: readonly string[]) {
  if (ids.length === 0) return null;
  const read = await library.use(async (database) => {
    const transaction = database.transaction(['transcripts', 'corrections'] as StoreName[]);
    const store = transaction.objectStore('transcripts');
    const [corrections, ...transcripts] = await Promise.all([
      correctionsOf(transaction, ids),
      ...ids.map((id) => (bundledTalk(id) ? null : store.get(id))),
    ]);
    return { corrections, transcripts };
  });
  return read.ok ? read.value : null;
}

function spokenLines(transcript: unknown): readonly Cue[] {
  const { cues } = (transcript ?? {}) as { readonly cues?: unknown };
  const isLine = (cue: unknown) => typeof (cue as Partial<Cue> | null)?.text === 'string';
  return Array.isArray(cues) && cues.every(isLine) ? (cues as Cue[]) : [];
}
