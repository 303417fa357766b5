import { browser } from 'wxt/browser';

/** The watch page has a panel of its own, so the permission for it asks for no overlay. */
const ownHost = /^(\*|https?):\/\/(www\.)?youtube(-nocookie)?\.com\//;

const hookId = 'overlay-hook';
const watcherId = 'overlay-watcher';

/** The permission for one site, as the browser writes it; null for pages that belong to no site. */
export function originPattern(address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/**
 * Has the browser put our watcher into the pages of all sites that the listener has allowed, and of no other.
 * To be called whenever permissions change, and after an installation or update of the extension, which makes
 * the browser forget the scripts. Pages that are open already are left as they are.
 */
export async function registerAllowedSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !ownHost.test(origin) && /^(\*|https?):/.test(origin));
  const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const stale = ids.filter((id) => id === hookId || id === watcherId);
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    // In frames too: what their scripts play out of our sight is told to the watcher of the page.
    { id: hookId, matches, js: ['page-hook.js'], world: 'MAIN', runAt: 'document_start', allFrames: true },
    { id: watcherId, matches, js: ['page-watcher.js'], runAt: 'document_idle' },
  ]);
}
