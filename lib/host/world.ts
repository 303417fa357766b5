/** What our scripts know of each other in the world that they share in one document. */
export interface PageWorld {
  /** The agent is here. */
  sidecueAgent?: boolean;
  /** The watcher is here; to be aborted once it has nothing left to notice. */
  sidecueWatcher?: AbortController;
}

export const pageWorld: PageWorld = globalThis as PageWorld;
