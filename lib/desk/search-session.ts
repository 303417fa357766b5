import { type ReadonlySignal, signal } from '@preact/signals';
import type { SpokenMatch } from './search-talks';
import type { SearchOrder, SearchReport } from './serve-search';

export interface SpokenResults {
  readonly found: readonly SpokenMatch[];
  readonly heard: readonly SpokenMatch[];
  readonly isDone: boolean;
  /** All hits of a talk, by its id, if the listener has asked for them. */
  readonly whole: ReadonlyMap<string, readonly SpokenMatch[]>;
}

/** The search of all talks, for the page. */
export interface SpokenSession {
  /** The last query, as typed. */
  readonly query: ReadonlySignal<string>;
  /** Null while there is no query. */
  readonly results: ReadonlySignal<SpokenResults | null>;
  /** Brings the index up to date. Must be called when the page has shown its list, and after each change. */
  prepare(): void;
  /** Gets ready, because somebody is about to search. */
  warmUp(): void;
  /** Starts another search. A query of fewer than two letters only ends the last one. */
  ask(query: string): void;
  /** Shows all hits of one talk. */
  showAll(talkId: string): void;
}

/** The search starts after a pause of this length in typing. */
const restMs = 150;

/** The index is updated after this time, because changes of the library often come in groups. */
const changesMs = 1000;
const shortest = 2;

const nothing: SpokenResults = { found: [], heard: [], isDone: false, whole: new Map() };

/** Adds a report to the results. */
function withReport(before: SpokenResults, report: SearchReport): SpokenResults {
  if (report.isAnew) return nothing;
  return {
    found: report.found ? [...before.found, report.found] : before.found,
    heard: report.heard ? [...before.heard, report.heard] : before.heard,
    isDone: report.isDone ?? before.isDone,
    whole: report.whole
      ? new Map([...before.whole, [report.whole.talkId, report.whole.matches]])
      : before.whole,
  };
}

/**
 * Creates the session. The worker starts when it is first needed.
 *
 * @param version the version of the extension
 * @param onFailed called with the reason when the worker has failed; the next search starts a new one
 */
// long: the methods share the worker and the last query
export function createSpokenSession(
  startWorker: () => Worker,
  version: string,
  onFailed: (reason: string) => void,
): SpokenSession {
  const asked = signal('');
  const results = signal<SpokenResults | null>(null);
  let worker: Worker | null = null;
  let lastId = 0;
  let searching: ReturnType<typeof setTimeout> | undefined;
  let updating: ReturnType<typeof setTimeout> | undefined;

  const start = () => {
    const started = startWorker();
    started.onmessage = ({ data }: MessageEvent<SearchReport>) => {
      const before = results.peek();
      if (data.id === lastId && before) results.value = withReport(before, data);
    };
    started.onerror = ({ message }) => {
      started.terminate();
      worker = null;
      const before = results.peek();
      // There will be no more results.
      if (before) results.value = { ...before, isDone: true };
      onFailed(message);
    };
    return started;
  };
  const order = (message: SearchOrder) => worker?.postMessage(message);
  const update = () => order({ kind: 'update', version });
  const begin = () => {
    if (worker) return;
    worker = start();
    update();
  };

  return {
    query: asked,
    results,
    prepare() {
      if (!worker) return begin();
      clearTimeout(updating);
      updating = setTimeout(update, changesMs);
    },
    warmUp() {
      begin();
      order({ kind: 'warm-up' });
    },
    ask(query) {
      asked.value = query;
      clearTimeout(searching);
      lastId += 1;
      const isWanted = query.trim().length >= shortest;
      // The last results stay visible until there are new ones.
      results.value = isWanted ? { ...nothing, ...results.peek() } : null;
      if (!isWanted) return;
      begin();
      const id = lastId;
      searching = setTimeout(() => {
        results.value = nothing;
        order({ kind: 'search', id, query });
      }, restMs);
    },
    showAll: (talkId) => order({ kind: 'whole', id: lastId, query: asked.peek(), talkId }),
  };
}
