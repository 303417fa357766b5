import { type Browser, browser } from 'wxt/browser';
import type { OverlayState } from '../../components/popup/OverlaySection';
import { originPattern } from '../../lib/background/sites';
import { ask } from '../../lib/messages/to-background';
import { tellTab } from '../../lib/messages/to-tab';

/** The page in the active tab as a place for the overlay, and what can be done there. */
export interface OverlayPage {
  readonly state: Pick<OverlayState, 'host' | 'isAlways' | 'closedFrames'>;
  /** Whether our script runs in the page, so that the side panel can show what the page plays. */
  readonly hasAgent: boolean;
  /** Resolves with whether the overlay is over the page now. */
  open(): Promise<boolean>;
  setAlways(isWanted: boolean): Promise<void>;
  allowFrame(host: string): Promise<void>;
}

/**
 * Null if there is no place for the overlay: on YouTube, which has a panel of its own, and on the browser's pages. The
 * click on the toolbar button gives us the address of this one tab.
 */
export async function readOverlayPage(tab: Browser.tabs.Tab | undefined): Promise<OverlayPage | null> {
  const site = tab?.url ? originPattern(tab.url) : null;
  const host = tab?.url ? URL.parse(tab.url)?.hostname : null;
  const tabId = tab?.id;
  if (!site || !host || /^(www|m)\.youtube\.com$/.test(host) || tabId === undefined) return null;
  const isAlways = await browser.permissions.contains({ origins: [site] });
  const open = async () => {
    const answer = await ask('open-overlay', { tabId });
    return answer.ok && answer.value;
  };
  const frames = await tellTab({ tabId, frameId: 0 }, 'ask-frames', {});
  return {
    state: { host, isAlways, closedFrames: frames?.closedFrames ?? [] },
    hasAgent: frames !== null,
    open,
    // Requested before anything else is awaited, because the browser must see the click.
    async setAlways(isWanted) {
      const origins = [site];
      if (!isWanted) await browser.permissions.remove({ origins });
      else if (await browser.permissions.request({ origins })) await open();
    },
    async allowFrame(frame) {
      if (await browser.permissions.request({ origins: [`https://${frame}/*`] })) await open();
    },
  };
}
