import { type ReadonlySignal, signal } from '@preact/signals';
import type { SpokenMatch } from './search-talks';
import type { SearchOrder, SearchReport } from './serve-search';

export interface SpokenResults {
  readonly found: readonly SpokenMatch[];
  readonly heard: readonly SpokenMatch[];
  readonly isDone: boolean;
}

/** The search over what was said in all talks, for the page. */
export interface SpokenSession {
  /** The last query, as typed. */
  readonly query: ReadonlySignal<string>;
  /** Null while there is no query. */
  readonly results: ReadonlySignal<SpokenResults | null>;
  /** Starts another search. A query of less than two letters only ends the last one. */
  ask(query: string): void;
}

/** The search starts after a pause this long: while somebody types, keys come faster. */
const restMs = 150;
const shortest = 2;

/** `version` is the extension's. The worker is started with the first query. */
export function createSpokenSession(startWorker: () => Worker, version: string): SpokenSession {
  const asked = signal('');
  const results = signal<SpokenResults | null>(null);
  let worker: Worker | null = null;
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = () => {
    const started = startWorker();
    started.onmessage = ({ data }: MessageEvent<SearchReport>) => {
      const before = results.peek();
      if (data.id !== lastId || !before) return;
      results.value = {
        found: data.found ? [...before.found, data.found] : before.found,
        heard: data.heard ? [...before.heard, data.heard] : before.heard,
        isDone: data.isDone ?? before.isDone,
      };
    };
    return started;
  };

  return {
    query: asked,
    results,
    ask(query) {
      asked.value = query;
      clearTimeout(timer);
      lastId += 1;
      const isWanted = query.trim().length >= shortest;
      // The last results stay visible until there are others.
      results.value = isWanted ? { found: [], heard: [], isDone: false, ...results.peek() } : null;
      if (!isWanted) return;
      const order: SearchOrder = { id: lastId, query, version };
      timer = setTimeout(() => {
        results.value = { found: [], heard: [], isDone: false };
        worker ??= start();
        worker.postMessage(order);
      }, restMs);
    },
  };
}
