import * as fake from 'fake-indexeddb';
import { afterAll, beforeAll, vi } from 'vitest';

/** As browsers have it, and Node only from version 22 on. */
function withResolvers<T>() {
  let settle = {} as Omit<PromiseWithResolvers<T>, 'promise'>;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

/** Puts an IndexedDB in memory in the place of the browser's, for the tests of one file. */
export function useFakeIndexedDb(): void {
  const hasResolvers = 'withResolvers' in Promise;
  beforeAll(() => {
    for (const [name, value] of Object.entries(fake)) {
      if (/^(IDB|indexedDB$)/.test(name)) vi.stubGlobal(name, value);
    }
    if (!hasResolvers) Object.assign(Promise, { withResolvers });
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    if (!hasResolvers) Reflect.deleteProperty(Promise, 'withResolvers');
  });
}
