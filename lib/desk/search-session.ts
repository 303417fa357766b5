import { type ReadonlySignal, signal } from '@preact/signals';
import type { SpokenMatch } from './search-talks';
import type { SearchOrder, SearchReport } from './serve-search';

export interface SpokenResults {
  readonly found: readonly SpokenMatch[];
  readonly heard: readonly SpokenMatch[];
  readonly isDone: boolean;
}

/** The search over what was said in all talks, as the page shows it. */
export interface SpokenSession {
  /** What was asked last, as typed. */
  readonly query: ReadonlySignal<string>;
  /** Null while nothing is asked. */
  readonly results: ReadonlySignal<SpokenResults | null>;
  /** Asks for something else; a query of less than two letters asks for nothing. */
  ask(query: string): void;
}

/** Keys come faster than this while somebody types. */
const restMs = 150;
const shortest = 2;

/** `version`: the extension's. The worker is started with the first question. */
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
      // What was found before stays in sight until there is something else to show.
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
