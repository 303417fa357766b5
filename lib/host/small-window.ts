import { smallWindowAddress, smallWindowSize } from '../messages/small-window';
import { whileExtensionIsGone } from './extension-there';
import { panelOrigin } from './panel-origin';

/** Document picture-in-picture, of which the language's own types know nothing yet. */
interface DocumentPictureInPicture {
  requestWindow(size: {
    readonly width: number;
    readonly height: number;
  }): Promise<Window & typeof globalThis>;
}

/**
 * Opens the panel of this tab in a small window that stays above all others, and rejects where the browser does not let
 * us. To be called soon after a click.
 *
 * Chromium opens such a window for the topmost document of a tab only, so neither for the panel's frame nor for the side
 * panel (it closes there at once): the page's own window is asked, from our script in it. A click in a frame counts as
 * one in the page around it. The browser closes the window when the page is left or loaded anew; YouTube goes from video
 * to video within one page. The page can reach the window's document, but not what is in the closed root, nor the frame.
 */
export async function openSmallWindow(tabId: number): Promise<void> {
  const { documentPictureInPicture } = window as { documentPictureInPicture?: DocumentPictureInPicture };
  // Pages without encryption have none.
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
