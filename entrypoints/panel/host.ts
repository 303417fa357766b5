import css from '../../components/panel/panel.css?inline';
import { keepKeysFrom } from '../../lib/host/quiet-keys';
import { isDarkPage, watchTheme } from '../../lib/players/youtube/page';

/** Not a registered custom element: just a name no page uses. */
const hostName = 'sidecue-panel';

export interface PanelHost {
  /** Where to draw, inside the shadow root. */
  readonly root: HTMLElement;
  readonly element: HTMLElement;
}

/** Puts an element with a shadow root and a style sheet into being; it leaves the page when the signal aborts. */
export function createShadow(name: string, css: string, signal: AbortSignal): PanelHost {
  for (const old of document.querySelectorAll(name)) old.remove();
  const element = document.createElement(name);
  const shadow = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  root.style.display = 'contents';
  shadow.append(root);
  signal.addEventListener('abort', () => element.remove());
  return { root, element };
}

/** The panel's element: it keeps its keys to itself and is as dark or light as the page. */
export function createPanelHost(signal: AbortSignal): PanelHost {
  const host = createShadow(hostName, css, signal);
  keepKeysFrom(host.element, signal);
  const showTheme = (dark: boolean) => {
    host.element.dataset.theme = dark ? 'dark' : 'light';
  };
  showTheme(isDarkPage());
  watchTheme(signal, showTheme);
  return host;
}
