import { loadTalk } from '../library/find-talk';
import { readGlossary } from '../library/glossary';
import type { Library } from '../library/library';
import type { GlossaryEntry } from '../search/glossary';
import type { Cue } from '../transcript/cue';
import { linesWithOriginals } from '../transcript/line-correction';
import { createSpokenSearch, type SpokenMatch, type SpokenSearch } from './search-talks';
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

/** The worker handles messages this often. One of them may be another query. */
const turnMs = 30;

/** If updating the index takes longer than this, the present index is searched first. */
const patienceMs = 50;

/** While the index grows, it is searched again this often. */
const growthMs = 1500;

/** The lines in the form that is indexed (`loadSpokenLines`). */
async function readCues(library: Library, talkId: string): Promise<readonly Cue[] | null> {
  const read = await loadTalk(library, talkId);
  return read.ok ? linesWithOriginals(read.value.cues) : null;
}

/** Answers search orders in a worker. `report` sends the answers. */
// long: the steps of a search share which query is wanted
export function createSearchServer(library: Library, report: (message: SearchReport) => void) {
  let index: WordIndex | null = null;
  let glossary: readonly GlossaryEntry[] = [];
  let wanted = 0;
  let prepared: { readonly all: AllWords; readonly search: SpokenSearch } | null = null;

  /** The search of the present index. */
  function searchNow(): SpokenSearch | null {
    const all = index?.words();
    if (all && prepared?.all !== all)
      prepared = { all, search: createSpokenSearch(all, (talkId) => readCues(library, talkId)) };
    return all && prepared ? prepared.search : null;
  }

  /** Reports the results. Returns false if they are no longer wanted. */
  async function run(id: number, matches: AsyncIterable<SpokenMatch | null>): Promise<boolean> {
    let turnEnds = performance.now() + turnMs;
    let heardIn = 0;
    for await (const match of matches) {
      if (performance.now() > turnEnds) {
        await new Promise((resolve) => setTimeout(resolve));
        turnEnds = performance.now() + turnMs;
      }
      if (wanted !== id) return false;
      if (match?.tier === 'sounds-like') {
        heardIn += 1;
        report({ id, heard: match });
      } else if (match) report({ id, found: match });
      if (heardIn === mostTalks) break;
    }
    return true;
  }

  async function search(id: number, query: string): Promise<void> {
    wanted = id;
    if (!index) return;
    const update = index.update();
    await readTaught();
    if (wanted !== id) return;
    let last: SpokenSearch | null = null;
    // The first time, and after an update of the extension, the index is made from all talks.
    for (let waitMs = patienceMs; !(await isOver(update, waitMs)); waitMs = growthMs) {
      if (wanted !== id) return;
      const early = searchNow();
      if (!early || early === last) continue;
      last = early;
      report({ id, isAnew: true });
      if (!(await run(id, early.find(query, mostTalks, glossary)))) return;
    }
    if (wanted !== id) return;
    if (last) report({ id, isAnew: true });
    const search = searchNow();
    if (search && (await run(id, both(search, query, glossary)))) report({ id, isDone: true });
  }

  async function searchWhole(id: number, query: string, talkId: string): Promise<void> {
    const matches: SpokenMatch[] = [];
    for await (const match of searchNow()?.findAll(query, talkId, glossary) ?? [])
      if (match) matches.push(match);
    if (wanted === id && matches.length > 0) report({ id, whole: { talkId, matches } });
  }

  /** Words may be taught in any tab at any time, so they are read for each search. */
  async function readTaught(): Promise<void> {
    const read = await library.use(readGlossary);
    const isSame = read.ok && JSON.stringify(read.value.pairs) === JSON.stringify(glossary);
    if (read.ok && !isSame) glossary = read.value.pairs;
  }

  return async function answer(order: SearchOrder): Promise<void> {
    if (order.kind === 'search') return search(order.id, order.query);
    if (order.kind === 'whole') return searchWhole(order.id, order.query, order.talkId);
    if (order.kind === 'update') index ??= createWordIndex(library, order.version);
    await index?.update();
    if (order.kind === 'warm-up') searchNow();
  };
}

/** Whether the work is finished after this time. */
const isOver = (work: Promise<unknown>, ms: number): Promise<boolean> =>
  Promise.race([work.then(() => true), new Promise<false>((resolve) => setTimeout(resolve, ms, false))]);

/** Exact or similar hits, then those that sound alike. */
async function* both(search: SpokenSearch, query: string, glossary: readonly GlossaryEntry[]) {
  yield* search.find(query, mostTalks, glossary);
  yield* search.findSoundalikes(query, glossary);
}
