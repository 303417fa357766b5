/** The transcripts that are being taken from the pages of tabs. The panels of those tabs wait for them. */
export interface Takings {
  /** Runs `take` for a tab. Meanwhile `ended` waits for it. */
  run<T>(tabId: number, take: () => Promise<T>): Promise<T>;
  /** Resolves when no transcript is being taken from the tab. If none is, resolves at once. */
  ended(tabId: number): Promise<void>;
}

export function createTakings(): Takings {
  const underWay = new Map<number, Promise<unknown>>();
  return {
    run(tabId, take) {
      const taking = take().finally(() => underWay.delete(tabId));
      underWay.set(tabId, taking);
      return taking;
    },
    async ended(tabId) {
      await underWay.get(tabId)?.catch(() => undefined);
    },
  };
}
