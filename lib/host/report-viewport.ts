import { createCalmly } from '../players/calmly';
import { zoomOf } from '../players/can-be-seen';
import type { PanelFrame } from './frame';

/** The part of the window that the page can use, in CSS pixels. Without scroll bars, which the frame must not cover. */
export function readViewport(): { readonly width: number; readonly height: number } {
  const root = document.documentElement;
  // These lengths are measured with the page's own zoom applied.
  const [clientWidth, clientHeight] = [root.clientWidth * zoomOf(root), root.clientHeight * zoomOf(root)];
  // In quirks mode the root is as high as its content.
  return {
    width: Math.min(clientWidth || innerWidth, innerWidth),
    height: Math.min(clientHeight || innerHeight, innerHeight),
  };
}

/** Tells the panel the size of the page's window: on each connection, and when it changes. */
export function reportViewport({ send, whenConnected }: PanelFrame, signal: AbortSignal): void {
  // A page can make up any number of these events.
  const tell = createCalmly(signal, () => send({ type: 'viewport', ...readViewport() }));
  window.addEventListener('resize', tell, { signal });
  document.addEventListener('fullscreenchange', tell, { signal });
  whenConnected(tell);
}
