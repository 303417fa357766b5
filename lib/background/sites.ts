import { browser } from 'wxt/browser';
import { runScript } from '../browser/run-script';
import { loadBorrowedOrigins } from '../kept/borrowed-origins';
import { loadProgram } from '../kept/program';
import { createTurns } from './in-turn';
import { hookPages } from './page-hook';

/** The watch page has a panel of its own, so the permission for it asks for no overlay. */
const ownHost = /^(\*|https?):\/\/((www|m)\.)?youtube(-nocookie)?\.com\//;

const earId = 'overlay-ear';
const hookId = 'overlay-hook';
const watcherId = 'overlay-watcher';

/** The permission for one site, as the browser writes it; null for pages that belong to no site. */
export function originPattern(address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/**
 * The sites that the listener has allowed, as patterns of addresses; not that of a program that makes transcripts, nor
 * those from which an episode is fetched.
 */
async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const program = originPattern((await loadProgram())?.address ?? '');
  const others = [program, ...(await loadBorrowedOrigins())];
  return origins.filter(
    (origin) => !ownHost.test(origin) && !others.includes(origin) && /^(\*|https?):/.test(origin),
  );
}

/** Puts our watcher into pages of allowed sites that are open already. */
export async function watchAllowedTabs(): Promise<void> {
  const url = await allowedSites();
  if (url.length === 0) return;
  for (const { id: tabId } of await browser.tabs.query({ url, discarded: false })) {
    if (tabId === undefined) continue;
    try {
      await hookPages({ tabId, allFrames: true });
      await runScript({ tabId }, '/page-watcher.js');
    } catch {
      // The page has gone meanwhile, or is one of the browser's own.
    }
  }
}

/**
 * Has the browser put our watcher into the pages of all sites that the listener has allowed, and of no other.
 * To be called whenever permissions change, or which of them are borrowed, and after an installation or update of the
 * extension, which makes the browser forget the scripts. Pages that are open already are left as they are.
 */
export const registerAllowedSites = (): Promise<void> => inTurn(register);

/** Two at a time would register the same scripts twice, which is an error. */
const inTurn = createTurns();

async function register(): Promise<void> {
  const matches = await allowedSites();
  const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const stale = ids.filter((id) => [earId, hookId, watcherId].includes(id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    // In frames too: what their scripts play out of our sight is passed on to the watcher of the page. Both meet
    // before the page has a script that could listen to them; the ear has to be the first.
    { id: earId, matches, js: ['page-ear.js'], runAt: 'document_start', allFrames: true },
    { id: hookId, matches, js: ['page-hook.js'], world: 'MAIN', runAt: 'document_start', allFrames: true },
    { id: watcherId, matches, js: ['page-watcher.js'], runAt: 'document_idle' },
  ]);
}
