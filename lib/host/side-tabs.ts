import { type Browser, browser } from 'wxt/browser';
import type { Hello, ToAgent, ToPanel } from '../messages/panel-port';
import { readHello, readToPanel } from '../messages/panel-port-schema';
import { senderOf } from '../messages/sender';
import { type BeginSide, sidePortName } from '../messages/side-port';
import { readState } from '../players/remote/remote-state';
import { chooseSideTab } from './side-choice';

/** The agent of a tab, as the side panel uses it. */
export interface SideAgent {
  readonly tabId: number;
  readonly hello: Hello;
  send(message: ToAgent | BeginSide): void;
  /** Sets who gets the agent's messages. */
  listen(onMessage: (message: ToPanel) => void): void;
}

/** What the side panel shows. */
export interface SideStand {
  /** Null while no tab of the window has anything to show. */
  readonly agent: SideAgent | null;
  /** Whether the agent's tab is the active one. */
  readonly isInFront: boolean;
  /** Whether the tab that was shown last has been closed. */
  readonly isGone: boolean;
}

interface Known {
  readonly port: Browser.runtime.Port;
  agent: SideAgent | null;
  isPlaying: boolean;
}

/**
 * Keeps a port to the agents of all tabs in this window, so that no panel stands in a page while the side panel is
 * open. Calls back with what the side panel should show: at first, and whenever that changes. For the small window,
 * `onlyTab` limits this to one tab, which counts as active.
 */
// long: one table of tabs, shared by its few functions
export async function watchSideTabs(
  onStand: (stand: SideStand) => void,
  signal: AbortSignal,
  onlyTab: number | null = null,
): Promise<void> {
  const known = new Map<number, Known>();
  const windowId = onlyTab === null ? (await browser.windows.getCurrent()).id : undefined;
  const isWatched = (tabId: number, itsWindow: number) =>
    onlyTab === null ? itsWindow === windowId : tabId === onlyTab;
  let inFront = onlyTab;
  let shown: SideStand | null = null;
  let lastShown: number | null = null;
  let isGone = false;

  const choose = () => {
    const ready = new Map([...known].filter(([, { agent }]) => agent !== null));
    const tabId = chooseSideTab(ready, inFront, shown?.agent?.tabId ?? null);
    const agent = tabId === null ? null : (ready.get(tabId)?.agent ?? null);
    if (agent) [isGone, lastShown] = [false, agent.tabId];
    const next = { agent, isInFront: tabId !== null && tabId === inFront, isGone };
    const isSame =
      shown?.agent === agent && shown?.isInFront === next.isInFront && shown?.isGone === next.isGone;
    shown = next;
    if (!isSame) onStand(next);
  };
  const forget = (tabId: number) => {
    known.get(tabId)?.port.disconnect();
    known.delete(tabId);
  };
  const leave = (tabId: number) => {
    forget(tabId);
    choose();
  };
  const connect = (tabId: number) => {
    known.get(tabId)?.port.disconnect();
    const port = browser.tabs.connect(tabId, { name: sidePortName, frameId: 0 });
    const tab: Known = { port, agent: null, isPlaying: false };
    known.set(tabId, tab);
    let onMessage: (message: ToPanel) => void = () => {};
    port.onMessage.addListener((data) => {
      const hello = tab.agent ? null : readHello(data);
      if (hello) {
        tab.agent = {
          tabId,
          hello,
          send: (message) => port.postMessage(message),
          listen(next) {
            onMessage = next;
          },
        };
        choose();
      }
      const message = readToPanel(data);
      if (message?.type === 'player') {
        const isPlaying = readState(message.state)?.running === true;
        if (isPlaying !== tab.isPlaying) {
          tab.isPlaying = isPlaying;
          choose();
        }
      }
      if (message) onMessage(message);
    });
    port.onDisconnect.addListener(() => {
      // Must be read; otherwise the browser logs that nobody was there.
      void browser.runtime.lastError;
      if (known.get(tabId) === tab) leave(tabId);
    });
  };
  listenToTabs({ isWatched, connect, leave, signal }, (tabId, wasClosed) => {
    if (wasClosed) {
      // Its port may have closed earlier.
      isGone ||= lastShown === tabId;
      forget(tabId);
    } else inFront = tabId;
    choose();
  });
  const tabs =
    onlyTab === null
      ? await browser.tabs.query(windowId === undefined ? {} : { windowId })
      : [{ id: onlyTab, active: true }];
  for (const { id, active } of tabs) {
    if (id === undefined) continue;
    if (active) inFront = id;
    connect(id);
  }
  choose();
}

interface TabListeners {
  readonly isWatched: (tabId: number, windowId: number) => boolean;
  readonly connect: (tabId: number) => void;
  readonly leave: (tabId: number) => void;
  readonly signal: AbortSignal;
}

/** Listens to the tabs of a window. `onChange` is called when a tab has been closed or become active. */
function listenToTabs(
  { isWatched, connect, leave, signal }: TabListeners,
  onChange: (tabId: number, wasClosed: boolean) => void,
): void {
  const onMessage = (message: unknown, sender: Browser.runtime.MessageSender) => {
    const { type } = (message ?? {}) as { readonly type?: unknown };
    const { tab } = sender;
    if (type !== 'agent-here' || !senderOf(sender) || tab?.id === undefined) return;
    if (isWatched(tab.id, tab.windowId)) connect(tab.id);
  };
  const onActivated = ({ tabId, windowId: where }: { tabId: number; windowId: number }) => {
    if (isWatched(tabId, where)) onChange(tabId, false);
  };
  const onRemoved = (tabId: number) => onChange(tabId, true);
  const onAttached = (tabId: number, { newWindowId }: { newWindowId: number }) => {
    if (isWatched(tabId, newWindowId)) connect(tabId);
  };
  browser.runtime.onMessage.addListener(onMessage);
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onRemoved.addListener(onRemoved);
  browser.tabs.onDetached.addListener(leave);
  browser.tabs.onAttached.addListener(onAttached);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(onMessage);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onRemoved.removeListener(onRemoved);
    browser.tabs.onDetached.removeListener(leave);
    browser.tabs.onAttached.removeListener(onAttached);
  });
}
