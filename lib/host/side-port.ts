import { type Browser, browser } from 'wxt/browser';
import type { Hello, ToAgent, ToPanel } from '../messages/panel-port';
import { type BeginSide, sidePortName } from '../messages/side-port';
import { ask } from '../messages/to-background';
import { packState } from '../players/remote/remote-state';

export interface SideOptions {
  /** The greeting for a panel that starts listening. It needs no token. */
  readonly hello: Hello;
  /** True: the panel now stands in the browser's side panel. False: it is back in the page. */
  readonly onStand: (isAtSide: boolean) => void;
  /** A panel has started to listen. */
  readonly onBegin: () => void;
  readonly onMessage: (message: ToAgent) => void;
  readonly signal: AbortSignal;
}

/** The panel in the browser's side panel, as the agent uses it. */
export interface SidePanel {
  /** Returns false, and sends nothing, if no side panel is open beside this tab. */
  send(message: ToPanel): boolean;
  isOpen(): boolean;
}

/** A port to the side panel serialises messages as JSON, where an unknown duration (NaN) would become 0. */
function forPort(message: ToPanel): unknown {
  return message.type === 'player' ? { ...message, state: packState(message.state) } : message;
}

/** Tells all places outside of pages that this tab has a panel. */
const announce = () => void ask('agent-here', {});

/** Lets the side panel of the tab's window take the panel out of the page, for as long as the side panel is open. */
export function receiveSidePanel({ hello, onStand, onBegin, onMessage, signal }: SideOptions): SidePanel {
  let port: Browser.runtime.Port | null = null;
  let hasDisplaced = false;

  const onConnect = (next: Browser.runtime.Port) => {
    if (next.name !== sidePortName) return;
    const before = port;
    port = next;
    if (before) {
      // Without a disconnect, the panel there would stand still without a sign.
      before.disconnect();
      hasDisplaced = true;
    }
    next.onMessage.addListener((message: ToAgent | BeginSide) => {
      if (message.type !== 'begin') return onMessage(message);
      next.postMessage(hello);
      onBegin();
    });
    next.onDisconnect.addListener(() => {
      // Another window's side panel may have taken over.
      if (port !== next) return;
      port = null;
      if (signal.aborted) return;
      onStand(false);
      // The panel may have moved between the side panel and a small window. The other of the two may still be open.
      if (hasDisplaced) announce();
      hasDisplaced = false;
    });
    onStand(true);
    next.postMessage(hello);
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    browser.runtime?.onConnect?.removeListener(onConnect);
    port?.disconnect();
  });
  announce();
  // A page from the back/forward cache has lost its port.
  window.addEventListener('pageshow', ({ persisted }) => persisted && announce(), { signal });
  return {
    isOpen: () => port !== null,
    send(message) {
      port?.postMessage(forPort(message));
      return port !== null;
    },
  };
}
