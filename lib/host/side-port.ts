import { type Browser, browser } from 'wxt/browser';
import type { Hello, ToAgent, ToPanel } from '../messages/panel-port';
import { type BeginSide, sidePortName } from '../messages/side-port';
import { ask } from '../messages/to-background';
import { packState } from '../players/remote/remote-state';

export interface SideOptions {
  /** What a panel that begins to listen is greeted with. It needs no token. */
  readonly hello: Hello;
  /** The panel stands in the browser's side panel from now on (true), or in the page again. */
  readonly onStand: (isAtSide: boolean) => void;
  /** A panel has begun to listen. */
  readonly onBegin: () => void;
  readonly onMessage: (message: ToAgent) => void;
  readonly signal: AbortSignal;
}

/** The panel in the browser's side panel, as the agent has it. */
export interface SidePanel {
  /** False while no side panel is open beside this tab: then nothing is sent. */
  send(message: ToPanel): boolean;
  isOpen(): boolean;
}

/** A port to the side panel turns messages into JSON, where a duration that is not known would become 0. */
function forPort(message: ToPanel): unknown {
  return message.type === 'player' ? { ...message, state: packState(message.state) } : message;
}

/** Tells all places outside of pages that this tab has a panel. */
const announce = () => void ask('agent-here', {});

/** Lets the side panel of the tab's window take the panel's place in the page, as long as it is open. */
export function receiveSidePanel({ hello, onStand, onBegin, onMessage, signal }: SideOptions): SidePanel {
  let port: Browser.runtime.Port | null = null;
  let hasDisplaced = false;

  const onConnect = (next: Browser.runtime.Port) => {
    if (next.name !== sidePortName) return;
    const before = port;
    port = next;
    if (before) {
      // A panel that hears nothing more would stand still there.
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
      // The side panel from which a small window had it, or the other way round, may still be open.
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
  // A page that the browser had put aside has lost its port.
  window.addEventListener('pageshow', ({ persisted }) => persisted && announce(), { signal });
  return {
    isOpen: () => port !== null,
    send(message) {
      port?.postMessage(forPort(message));
      return port !== null;
    },
  };
}
