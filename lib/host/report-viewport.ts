import type { ToPanel } from '../messages/panel-port';
import type { PanelFrame } from './frame';

/** Without scroll bars, which the frame must not cover. In quirks mode the root is as high as its content. */
function read(): ToPanel {
  const { clientWidth, clientHeight } = document.documentElement;
  return {
    type: 'viewport',
    width: Math.min(clientWidth || innerWidth, innerWidth),
    height: Math.min(clientHeight || innerHeight, innerHeight),
  };
}

/** Tells the panel the size of the page's window: on each connection, and when it changes. */
export function reportViewport({ send, whenConnected }: PanelFrame, signal: AbortSignal): void {
  const tell = () => send(read());
  window.addEventListener('resize', tell, { signal });
  document.addEventListener('fullscreenchange', tell, { signal });
  whenConnected(tell);
}
