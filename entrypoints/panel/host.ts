import css from '../../components/panel.css?inline';
import { isDarkPage, watchTheme } from '../../lib/players/youtube-page';

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
  keepKeysInside(host.element, signal);
  const showTheme = (dark: boolean) => {
    host.element.dataset.theme = dark ? 'dark' : 'light';
  };
  showTheme(isDarkPage());
  watchTheme(signal, showTheme);
  return host;
}

/**
 * Keys pressed in the element reach nobody else. From outside a shadow root a page cannot tell that a text
 * field has the focus, and would act on each key; some listen in the capture phase, before the element could
 * stop anything. So the event ends at the window, and a copy that cannot leave the shadow tree goes on inside.
 * What the browser itself does with a key (typing, moving the focus) is not touched by that.
 */
function keepKeysInside(element: HTMLElement, signal: AbortSignal): void {
  const enclose = (event: KeyboardEvent) => {
    const path = event.composedPath();
    if (!path.includes(element)) return;
    event.stopImmediatePropagation();
    const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
    // No KeyboardEvent: in Firefox those leave the shadow tree even when they are told not to.
    const copy = Object.assign(new Event(event.type, { bubbles: true, cancelable: true }), {
      key,
      code,
      location,
      repeat,
      isComposing,
      ctrlKey,
      shiftKey,
      altKey,
      metaKey,
    });
    path[0]!.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, enclose, { capture: true, signal });
  }
}
