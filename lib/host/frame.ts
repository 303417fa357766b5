import { browser } from 'wxt/browser';
import type { Hello, Subject, ToAgent, ToPanel } from '../messages/panel-port';
import { receiveInTab } from '../messages/receive-in-tab';
import { createLater } from '../players/later';
import { createClosedRoot } from './closed-root';
import { sayRefused } from './displacement';
import { setLook } from './looks';
import { panelOrigin } from './panel-origin';
import { receiveSidePanel } from './side-port';
import { openSmallWindow } from './small-window';
import { endWithoutExtension } from './world';

/** Not a registered custom element, just a name that no page uses. */
const hostName = 'sidecue-panel';

/** The variables of the element's sheet that the agent sets. */
const lengths = [
  '--overhang',
  '--flow-height',
  '--left',
  '--top',
  '--width',
  '--height',
  '--unzoom',
  '--room',
  '--drag',
  '--tabs',
  '--keyboard',
] as const;

/** If the frame has loaded and the panel has not asked for its port after this long, the page blocks it. */
const askMs = 10_000;

/** What the agent does with the panel's messages. A message without a handler is not meant for this agent. */
export type AgentHandlers = {
  readonly [Type in ToAgent['type']]?: (message: ToAgent & { readonly type: Type }) => void;
};

/** The panel's frame in the page, as the agent uses it. */
export interface PanelFrame {
  /** Holds the frame in a closed shadow root. */
  readonly element: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** Until this is first called, the frame loads invisibly and cannot be used. */
  setShown(isShown: boolean): void;
  /** Messages are lost while the panel is not listening; see `whenConnected`. */
  send(message: ToPanel): void;
  /** Whether the page has kept the panel's page from being loaded, so that nothing of it can be shown here. */
  isBlocked(): boolean;
  /** Calls back whenever the panel starts listening: at first, and after the frame has reloaded. */
  whenConnected(tell: () => void): void;
  /** Sets the handlers of the panel's messages. */
  handle(handlers: AgentHandlers): void;
}

export interface FrameOptions {
  /** The style sheet of the element. */
  readonly css: string;
  readonly subject: Subject;
  readonly signal: AbortSignal;
}

/**
 * Creates the element with the panel's frame, and removes any that an older agent has left. The frame loads once the
 * element is in the document. The element leaves the document when the signal aborts.
 *
 * The panel gives the background a token, and the background passes it on to this agent. A port that arrives with the
 * token comes from the agent. A page that loads the panel by itself, or sends it a port, gets nothing.
 */
// long: one element with two ways to the panel, the port of its frame and the side panel
export function createPanelFrame({ css, subject, signal }: FrameOptions): PanelFrame {
  // Not `randomUUID`: pages without HTTPS do not have it.
  const session = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const { element, root, frame } = createElements(css);
  const listeners: (() => void)[] = [];
  let handlers: AgentHandlers = {};
  let port: MessagePort | null = null;
  let isBlocked = false;
  const hello: Hello = { type: 'hello', token: '', subject, session, page: performance.timeOrigin };

  const take = (message: ToAgent) => {
    if (message.type === 'window') {
      openSmallWindow(message.tabId).catch(() => send({ type: 'window-refused', tabId: message.tabId }));
    } else (handlers[message.type] as ((message: ToAgent) => void) | undefined)?.(message);
  };
  const tellAll = () => {
    for (const tell of listeners) tell();
  };
  const connect = (token: string) => {
    if (!frame.contentWindow || isEmpty(frame)) return;
    // On a busy machine, the panel may come later than it was waited for.
    isBlocked = false;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => take(data as ToAgent);
    frame.contentWindow.postMessage({ ...hello, token }, panelOrigin(), [channel.port2]);
    tellAll();
  };
  endWithoutExtension(signal);
  const lookLater = createLater(askMs, signal, () => {
    isBlocked = frame.isConnected && !port;
    if (isBlocked) sayRefused('blocked');
  });
  frame.addEventListener('load', lookLater);
  receiveInTab({ 'connect-panel': ({ token }) => connect(token) }, signal);
  /** While the panel is in the side panel, it needs no frame here. Back in the page, the frame loads again. */
  const stand = (isAtSide: boolean) => {
    port?.close();
    port = null;
    setLook(element, 'inert', '');
    setLook(element, 'data-shown', isAtSide ? 'false' : null);
    if (isAtSide) frame.remove();
    else root.append(frame);
  };
  const side = receiveSidePanel({ hello, onStand: stand, onBegin: tellAll, onMessage: take, signal });
  const send = (message: ToPanel) => void (side.send(message) || port?.postMessage(message));
  signal.addEventListener('abort', () => {
    port?.close();
    element.remove();
  });
  return {
    element,
    frame,
    setShown(isShown) {
      if (side.isOpen()) return;
      setLook(element, 'data-shown', String(isShown));
      setLook(element, 'inert', null);
    },
    send,
    isBlocked: () => isBlocked && !side.isOpen(),
    whenConnected: (tell) => listeners.push(tell),
    handle: (next) => {
      handlers = next;
    },
  };
}

function createElements(css: string) {
  const { element, root, sheet } = createClosedRoot(hostName, css, lengths);
  setLook(element, 'inert', '');
  setLook(element, 'data-shown', null);
  const dress = () => {
    root.adoptedStyleSheets = [sheet];
  };
  const frame = document.createElement('iframe');
  frame.src = browser.runtime.getURL('/panel.html');
  // The origin is given explicitly: in Chromium, the origin of the frame's address is not that of the panel's page.
  frame.allow = `clipboard-write ${panelOrigin()}`;
  // If the page has moved the frame through another document, the sheet is lost and the frame reloads.
  frame.addEventListener('load', dress);
  root.append(frame);
  return { element, root, frame };
}

/** Whether the panel's page has not loaded into the frame yet, or not again since the frame was moved. */
function isEmpty({ contentDocument }: HTMLIFrameElement): boolean {
  // Null if the document has another origin, as the panel's has in Chromium.
  return contentDocument?.URL === 'about:blank';
}
