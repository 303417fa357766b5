/** Those who want to know when a player changes. */
export interface Listeners {
  /** Calls `listener` at each change until the signal aborts. */
  add(listener: () => void, signal: AbortSignal): void;
  /** Calls them all, in the order in which they were added. */
  call(): void;
}

export function createListeners(): Listeners {
  // Entries of our own: one function may be added twice, with two signals.
  const entries = new Set<{ readonly listener: () => void }>();
  return {
    add(listener, signal) {
      if (signal.aborted) return;
      const entry = { listener };
      entries.add(entry);
      signal.addEventListener('abort', () => entries.delete(entry), { once: true });
    },
    call() {
      // A copy, since a listener may add another one; one that has been dropped meanwhile is passed over.
      for (const entry of [...entries]) if (entries.has(entry)) entry.listener();
    },
  };
}
