/** The listeners for changes of a player. */
export interface Listeners {
  /** Calls `listener` at each change until the signal aborts. */
  add(listener: () => void, signal: AbortSignal): void;
  /** Calls all listeners in the order in which they were added. */
  call(): void;
}

export function createListeners(): Listeners {
  // Entries are objects, because one function may be added twice, with two signals.
  const entries = new Set<{ readonly listener: () => void }>();
  return {
    add(listener, signal) {
      if (signal.aborted) return;
      const entry = { listener };
      entries.add(entry);
      signal.addEventListener('abort', () => entries.delete(entry), { once: true });
    },
    call() {
      // Iterates over a copy, because a listener may add another one. A listener that has been removed meanwhile is
      // skipped.
      for (const entry of [...entries]) if (entries.has(entry)) entry.listener();
    },
  };
}
