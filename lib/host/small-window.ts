import { smallWindowAddress, smallWindowSize } from '../messages/small-window';
import { whileExtensionIsGone } from './extension-there';
import { panelOrigin } from './panel-origin';

/** Document picture-in-picture. TypeScript's own types do not have it yet. */
interface DocumentPictureInPicture {
  requestWindow(size: {
    readonly width: number;
    readonly height: number;
  }): Promise<Window & typeof globalThis>;
}

/**
 * Opens the panel of this tab in a small window that stays above all others. Rejects if the browser does not allow it.
 * Must be called soon after a click.
 *
 * Chromium opens such a window only for the top document of a tab, so neither for the panel's frame nor for the side
 * panel (where it closes at once). That is why our script in the page opens it. A click in a frame also counts for the
 * page around it. The browser closes the window when the page is left or reloaded; YouTube moves between videos within
 * one page. The page can reach the window's document, but neither the closed root nor the frame in it.
 */
export async function openSmallWindow(tabId: number): Promise<void> {
  const { documentPictureInPicture } = window as { documentPictureInPicture?: DocumentPictureInPicture };
  // Pages without HTTPS do not have it.
  if (!documentPictureInPicture) throw new Error('There is no picture-in-picture for documents here.');
  const opened = await documentPictureInPicture.requestWindow(smallWindowSize);
  const { document } = opened;
  const element = document.createElement('div');
  const frame = document.createElement('iframe');
  for (const [name, value] of [
    ['all', 'initial'],
    ['position', 'fixed'],
    ['inset', '0'],
    ['inline-size', '100%'],
    ['block-size', '100%'],
    ['border', '0'],
  ] as const) {
    element.style.setProperty(name, value, 'important');
    frame.style.setProperty(name, value, 'important');
  }
  frame.allow = `clipboard-write ${panelOrigin()}`;
  frame.src = smallWindowAddress(tabId);
  element.attachShadow({ mode: 'closed' }).append(frame);
  document.body.append(element);
  const closed = new AbortController();
  whileExtensionIsGone(() => opened.close(), closed.signal);
  opened.addEventListener('pagehide', () => closed.abort());
}
