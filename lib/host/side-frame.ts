import { browser } from 'wxt/browser';
import type { Hello, ToAgent, ToPanel } from '../messages/panel-port';
import type { SideAgent } from './side-tabs';

/** Messages that describe the page, and do not apply in the side panel. */
const ofThePage: ReadonlySet<ToPanel['type']> = new Set(['theme', 'viewport', 'placed']);

/** Messages that ask for a place in the page. */
const forThePage: ReadonlySet<ToAgent['type']> = new Set(['height', 'sheet', 'box']);

/**
 * Loads the panel's page for an agent's tab into a frame of the side panel. The panel talks to the agent as it does in
 * a host page, but takes colours and size from the side panel. The frame must not have loaded yet.
 */
export function standPanel(frame: HTMLIFrameElement, agent: SideAgent, signal: AbortSignal): void {
  frame.allow = 'clipboard-write';
  frame.addEventListener(
    'load',
    () => {
      const { port1, port2 } = new MessageChannel();
      const send = (message: ToPanel) => port1.postMessage(message);
      port1.onmessage = ({ data }) => {
        const message = data as ToAgent;
        if (message.type === 'focus') frame.focus();
        else if (!forThePage.has(message.type)) agent.send(message);
      };
      agent.listen((message) => {
        if (!ofThePage.has(message.type)) send(message);
      });
      const hello: Hello = { ...agent.hello, tabId: agent.tabId };
      frame.contentWindow?.postMessage(hello, location.origin, [port2]);
      const dark = matchMedia('(prefers-color-scheme: dark)');
      const sayTheme = () => send({ type: 'theme', isDark: dark.matches });
      const sayViewport = () => send({ type: 'viewport', width: innerWidth, height: innerHeight });
      dark.addEventListener('change', sayTheme, { signal });
      window.addEventListener('resize', sayViewport, { signal });
      sayTheme();
      sayViewport();
      agent.send({ type: 'begin' });
      signal.addEventListener('abort', () => {
        agent.listen(() => {});
        port1.close();
      });
    },
    { signal },
  );
  // Chromium opens the small window for a web page, and lets it load this address only.
  frame.src = browser.runtime.getURL('/panel.html');
}
