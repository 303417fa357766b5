/** What our scripts know of each other in the world that they share in one document. */
export interface OverlayWorld {
  /** The overlay is here, shown or not. */
  sidecueOverlay?: boolean;
  /** The watcher is here; to be aborted once it has nothing left to notice. */
  sidecueWatcher?: AbortController;
}

export const overlayWorld: OverlayWorld = globalThis as OverlayWorld;
