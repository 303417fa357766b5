import { browser } from 'wxt/browser';
import overlayCss from '../../components/overlay/overlay.css?inline';
import panelCss from '../../components/panel/panel.css?inline';
import { keepKeysFrom } from '../../lib/host/quiet-keys';
import { fullscreenHost } from '../../lib/players/page/fullscreen';
import { createShadow, type PanelHost } from '../panel/host';

/** A page that keeps throwing the overlay out gets its way after so many times. */
const mostReturns = 20;

/** Puts the overlay's element over the page, also over what fills the screen, until the signal aborts. */
export function createOverlayHost(signal: AbortSignal): PanelHost {
  const host = createShadow('sidecue-overlay', panelCss + overlayCss, signal);
  const { element } = host;
  keepKeysFrom(element, signal);
  host.root.dir = browser.i18n.getMessage('@@bidi_dir');

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const showTheme = () => {
    element.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', showTheme, { signal });
  showTheme();

  let returns = 0;
  const observer = new MutationObserver(() => {
    if (element.isConnected || returns >= mostReturns) return;
    returns += 1;
    place();
  });
  const place = () => {
    const parent = fullscreenHost() ?? document.body ?? document.documentElement;
    if (element.parentNode !== parent) {
      if (element.isConnected && 'moveBefore' in parent) parent.moveBefore(element, null);
      else parent.append(element);
    }
    observer.disconnect();
    observer.observe(parent, { childList: true });
    // The body itself may be replaced.
    observer.observe(document.documentElement, { childList: true });
  };
  document.addEventListener('fullscreenchange', place, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  place();
  return host;
}
