import { browser } from 'wxt/browser';
import type { Hello, Subject, ToAgent, ToPanel } from '../messages/panel-port';
import css from './frame.css?inline';

/** Not a registered custom element: just a name that no page uses. */
const hostName = 'sidecue-panel';

/** The panel's frame in the page, as the agent has it. */
export interface PanelFrame {
  /** Holds the frame in a closed shadow root. */
  readonly element: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** What is said before the panel listens is lost: say it again in `onConnect`. */
  send(message: ToPanel): void;
}

export interface FrameOptions {
  readonly subject: Subject;
  /** The panel listens now. Called again when the frame has loaded anew. */
  readonly onConnect: () => void;
  readonly onMessage: (message: ToAgent) => void;
  readonly signal: AbortSignal;
}

/**
 * Makes the element with the panel's frame, and takes away any that an older agent has left. It loads once it is
 * in the document, and leaves that when the signal aborts.
 *
 * The panel tells the background a token that only the two of them and this agent know, and takes a port only
 * with it: a page that loads the panel by itself, or sends it a port, gets nothing.
 */
export function createPanelFrame({ subject, onConnect, onMessage, signal }: FrameOptions): PanelFrame {
  for (const old of document.querySelectorAll(hostName)) old.remove();
  const session = crypto.randomUUID();
  const element = document.createElement(hostName);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('iframe');
  frame.src = browser.runtime.getURL('/panel.html');
  // Named, since the address that Chromium gives the frame is of another origin than the page in it.
  frame.allow = `clipboard-write ${panelOrigin()}`;
  root.append(frame);

  let port: MessagePort | null = null;
  const onReady = (message: unknown) => {
    const token = tokenOf(message);
    if (token === null || !frame.contentWindow) return;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => onMessage(data as ToAgent);
    const hello: Hello = { type: 'hello', token, subject, session };
    frame.contentWindow.postMessage(hello, panelOrigin(), [channel.port2]);
    onConnect();
  };
  browser.runtime.onMessage.addListener(onReady);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(onReady);
    port?.close();
    element.remove();
  });
  return { element, frame, send: (message) => port?.postMessage(message) };
}

function tokenOf(message: unknown): string | null {
  const { type, token } = (message ?? {}) as { type?: unknown; token?: unknown };
  return type === 'panel-ready' && typeof token === 'string' ? token : null;
}

/** Chromium gives files that pages may load an address that changes; the page's origin is of the extension's id. */
function panelOrigin(): string {
  const { origin, protocol } = new URL(browser.runtime.getURL('/panel.html'));
  return protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin;
}

/** Whether the extension that put this script in is still there: not after an update or a removal. */
export const isExtensionThere = (): boolean => browser.runtime?.id !== undefined;

/** Puts an element somewhere else in the document without loading the frame in it anew. */
export function moveInto(parent: Element | ShadowRoot, element: Element, before: Node | null): void {
  if (element.isConnected) parent.moveBefore(element, before);
  else parent.insertBefore(element, before);
}
