import { type Browser, browser } from 'wxt/browser';
import type { OverlayState } from '../../components/popup/OverlaySection';
import { originPattern } from '../../lib/background/sites';
import { ask } from '../../lib/messages/to-background';
import { tellTab } from '../../lib/messages/to-tab';

/** The page in front as a place for the overlay, with what can be done there. */
export interface OverlayPage {
  readonly state: Pick<OverlayState, 'host' | 'isAlways' | 'closedFrames'>;
  /** Whether the overlay is seen over the page. */
  readonly isShown: boolean;
  /** True when the overlay is over the page now. */
  open(): Promise<boolean>;
  setAlways(isWanted: boolean): Promise<void>;
  allowFrame(host: string): Promise<void>;
}

/**
 * Null where the overlay has no place: on YouTube, which has a panel of its own, and on pages of the browser. The
 * click on the toolbar button lets us know the address of this one tab.
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
  const panel = await tellTab({ tabId, frameId: 0 }, 'ask-panel', {});
  return {
    state: { host, isAlways, closedFrames: frames?.closedFrames ?? [] },
    isShown: panel?.isShown ?? false,
    open,
    // Asked for before anything else is awaited: the browser wants to see the click.
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
