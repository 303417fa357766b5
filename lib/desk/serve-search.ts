import { loadTalk } from '../library/find-talk';
import { readGlossary } from '../library/glossary';
import type { Library } from '../library/library';
import type { GlossaryEntry } from '../search/glossary';
import { linesWithOriginals } from '../transcript/line-correction';
import { findEarly, searchAlone } from './early-search';
import { createSpokenSearch, type ReadCues, type SpokenMatch, type SpokenSearch } from './search-talks';
import { type AllWords, createWordIndex, type WordIndex } from './word-index';

/** From the page. */
export type SearchOrder =
  /** Bring the index up to date. Sent before all other orders, and after each change of the library. */
  | {
      readonly kind: 'update';
      /** The version of the extension. */
      readonly version: string;
    }
  /** Get ready, because somebody is about to search. */
  | { readonly kind: 'warm-up' }
  /** Search for this, and drop the previous search. */
  | { readonly kind: 'search'; readonly id: number; readonly query: string }
  /** Return all hits of one talk, for the search with that id. */
  | { readonly kind: 'whole'; readonly id: number; readonly query: string; readonly talkId: string };

/** To the page: one more result of the order with that id. */
export interface SearchReport {
  readonly id: number;
  /** The earlier results are out of date, because the index has grown. */
  readonly isAnew?: true;
  /** One more talk with exact or similar hits, the best first. */
  readonly found?: SpokenMatch;
  /** One more talk with hits that sound like the query. */
  readonly heard?: SpokenMatch;
  readonly isDone?: true;
  /** All hits of one talk. */
  readonly whole?: { readonly talkId: string; readonly matches: readonly SpokenMatch[] };
}

const mostTalks = 20;

/** The worker pauses this often to handle messages. One of them may be another query. */
const turnMs = 30;

/** If updating the index takes longer than this, the current index is searched first. */
const patienceMs = 50;

/** While the index grows, it is searched again this often. */
const growthMs = 1500;

/** Reads the lines of a talk in the form that the index has (`loadSpokenLines`). */
const createReader =
  (library: Library): ReadCues =>
  async (talkId) => {
    const read = await loadTalk(library, talkId);
    return read.ok ? linesWithOriginals(read.value.cues) : null;
  };

/** Answers search orders in a worker. `report` sends the answers. */
// long: the steps of a search share the id of the current query
export function createSearchServer(library: Library, report: (message: SearchReport) => void) {
  const readCues = createReader(library);
  let index: WordIndex | null = null;
  let glossary: readonly GlossaryEntry[] = [];
  let wanted = 0;
  /** The index is not updated while an early search is running. */
  let searching: Promise<void> = Promise.resolve();
  let prepared: { readonly all: AllWords; readonly search: SpokenSearch } | null = null;

  /** The search of the current index; null if there is none. */
  function searchNow(): SpokenSearch | null {
    const all = index?.words();
    if (all && prepared?.all !== all) prepared = { all, search: createSpokenSearch(all, readCues) };
    return all && prepared ? prepared.search : null;
  }

  /** Reports the results, and returns their number; null if they are no longer needed. */
  async function run(id: number, matches: AsyncIterable<SpokenMatch | null>): Promise<number | null> {
    let turnEnds = performance.now() + turnMs;
    let foundIn = 0;
    let heardIn = 0;
    for await (const match of matches) {
      if (performance.now() > turnEnds) {
        await new Promise((resolve) => setTimeout(resolve));
        turnEnds = performance.now() + turnMs;
      }
      if (wanted !== id) return null;
      if (match?.tier === 'sounds-like') {
        heardIn += 1;
        report({ id, heard: match });
      } else if (match) {
        foundIn += 1;
        report({ id, found: match });
      }
      if (heardIn === mostTalks) break;
    }
    return foundIn + heardIn;
  }

  /**
   * Searches the talks that can be searched already. Meanwhile the update of the index waits. Returns what `run`
   * returns.
   */
  async function runEarly(id: number, query: string): Promise<number | null> {
    const raw = index?.raw() ?? null;
    const indexed = index?.words()?.talkIds ?? [];
    if (!raw && indexed.length === 0) return 0;
    const over = Promise.withResolvers<void>();
    searching = over.promise;
    report({ id, isAnew: true });
    const sources = { raw, readCues, indexed, makeSearch: searchNow };
    const matches = findEarly(sources, query, mostTalks, (search) => search.find(query, mostTalks, glossary));
    try {
      return await run(id, matches);
    } finally {
      over.resolve();
    }
  }

  async function search(id: number, query: string): Promise<void> {
    wanted = id;
    if (!index) return;
    const update = index.update();
    await readTaught();
    if (wanted !== id) return;
    let found: number | null = 0;
    let isEarly = false;
    // The first time, and after an update that reads words differently, the index is built from all talks.
    for (
      let waitMs = patienceMs;
      !(await isOver(update, waitMs));
      waitMs = index.raw() ? growthMs : patienceMs
    ) {
      if (wanted !== id) return;
      // Once something is found, it stays until the index is complete. Otherwise the search is repeated as the index
      // grows.
      if (found > 0) continue;
      isEarly = true;
      found = await runEarly(id, query);
      if (found === null) return;
    }
    if (wanted !== id) return;
    if (isEarly) report({ id, isAnew: true });
    const search = searchNow();
    if (search && (await run(id, both(search, query, glossary))) !== null) report({ id, isDone: true });
  }

  async function searchWhole(id: number, query: string, talkId: string): Promise<void> {
    const matches: SpokenMatch[] = [];
    const isIndexed = index?.words()?.talkIds.includes(talkId);
    const search = isIndexed ? searchNow() : await searchAlone(talkId, readCues);
    for await (const match of search?.findAll(query, talkId, glossary) ?? []) if (match) matches.push(match);
    if (wanted === id && matches.length > 0) report({ id, whole: { talkId, matches } });
  }

  /** Reads the taught words. They may change in any tab at any time, so they are read for each search. */
  async function readTaught(): Promise<void> {
    const read = await library.use(readGlossary);
    const isSame = read.ok && JSON.stringify(read.value.pairs) === JSON.stringify(glossary);
    if (read.ok && !isSame) glossary = read.value.pairs;
  }

  return async function answer(order: SearchOrder): Promise<void> {
    if (order.kind === 'search') return search(order.id, order.query);
    if (order.kind === 'whole') return searchWhole(order.id, order.query, order.talkId);
    if (order.kind === 'update') index ??= createWordIndex(library, order.version, () => searching);
    await index?.update();
    if (order.kind === 'warm-up') searchNow();
  };
}

/** Whether the work is finished after this time. */
const isOver = (work: Promise<unknown>, ms: number): Promise<boolean> =>
  Promise.race([work.then(() => true), new Promise<false>((resolve) => setTimeout(resolve, ms, false))]);

/** Exact and similar hits, then hits that sound like the query. */
async function* both(search: SpokenSearch, query: string, glossary: readonly GlossaryEntry[]) {
  yield* search.find(query, mostTalks, glossary);
  yield* search.findSoundalikes(query, glossary);
}
