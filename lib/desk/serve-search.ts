import { listAllTalkIds } from '../library/all-talks';
import { loadTalk } from '../library/find-talk';
import type { Library } from '../library/library';
import { readSearchWords, writeSearchWords } from '../library/search-words';
import type { Cue } from '../transcript/cue';
import { createSpokenSearch, type SpokenMatch, type SpokenSearch } from './search-talks';

/** From the page: search for this, and drop the search before. */
export interface SearchOrder {
  readonly id: number;
  readonly query: string;
  /** The version of the extension. */
  readonly version: string;
}

/** To the page: one more result for the order of that id. */
export interface SearchReport {
  readonly id: number;
  /** One more talk with exact or similar hits, the best first. */
  readonly found?: SpokenMatch;
  /** One more talk with hits that sound like the query. */
  readonly heard?: SpokenMatch;
  readonly isDone?: true;
}

const mostTalks = 20;

/** After so long the worker takes messages: one of them may be another query. */
const turnMs = 30;

/** Answers search orders in a worker; `report` posts the answers. */
export function createSearchServer(library: Library, report: (message: SearchReport) => void) {
  let wanted = 0;
  let prepared: { readonly talks: string; readonly search: Promise<SpokenSearch> } | null = null;

  async function readCues(id: string): Promise<readonly Cue[] | null> {
    const read = await loadTalk(library, id);
    return read.ok ? read.value.cues : null;
  }

  async function prepare(version: string): Promise<SpokenSearch> {
    const ids = await listAllTalkIds(library);
    const talks = ids.join();
    if (prepared?.talks === talks) return prepared.search;
    const search = library
      .use((database) => readSearchWords(database, ids, version))
      .then((words) => createSpokenSearch({ ids, readCues }, words.ok ? words.value : null));
    prepared = { talks, search };
    const { words } = await search;
    // If the disk is full, only time is lost: the words are made again next time.
    await library.use((database) => writeSearchWords(database, { madeBy: version, talkIds: ids, words }));
    return search;
  }

  return async function answer({ id, query, version }: SearchOrder): Promise<void> {
    wanted = id;
    const search = await prepare(version);
    let turnEnds = performance.now() + turnMs;
    let heardIn = 0;
    for await (const match of both(search, query)) {
      if (performance.now() > turnEnds) {
        await new Promise((resolve) => setTimeout(resolve));
        turnEnds = performance.now() + turnMs;
      }
      if (wanted !== id) return;
      if (match?.tier === 'sounds-like') {
        heardIn += 1;
        report({ id, heard: match });
      } else if (match) report({ id, found: match });
      if (heardIn === mostTalks) break;
    }
    report({ id, isDone: true });
  };
}

/** Exact or similar hits, then those that sound alike. */
async function* both(search: SpokenSearch, query: string) {
  yield* search.find(query, mostTalks);
  yield* search.findSoundalikes(query);
}
