import { browser } from 'wxt/browser';
import { runScript } from '../browser/run-script';
import { loadBorrowedOrigins } from '../kept/borrowed-origins';
import { loadProgram } from '../kept/program';
import { hookPages } from './page-hook';
import { createQueue } from './queue';

/** YouTube has a panel of its own, so permission for it does not mean that the overlay is wanted. */
const ownHost = /^(\*|https?):\/\/((www|m)\.)?youtube(-nocookie)?\.com\//;

const earId = 'overlay-ear';
const hookId = 'overlay-hook';
const watcherId = 'overlay-watcher';

/** The pattern of the permission for one site; null for pages that belong to no site. */
export function originPattern(address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/**
 * The sites that the listener has allowed, as patterns. Without the host of a program that makes transcripts, and
 * without hosts from which an episode is fetched.
 */
async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const program = originPattern((await loadProgram())?.address ?? '');
  const others = [program, ...(await loadBorrowedOrigins())];
  return origins.filter(
    (origin) => !ownHost.test(origin) && !others.includes(origin) && /^(\*|https?):/.test(origin),
  );
}

/** Puts our watcher into open pages of allowed sites. */
export async function watchAllowedTabs(): Promise<void> {
  const url = await allowedSites();
  if (url.length === 0) return;
  for (const { id: tabId } of await browser.tabs.query({ url, discarded: false })) {
    if (tabId === undefined) continue;
    try {
      await hookPages({ tabId, allFrames: true });
      await runScript({ tabId }, '/page-watcher.js');
    } catch {
      // The page is gone by now, or is one of the browser's own.
    }
  }
}

/**
 * Makes the browser put our watcher into the pages of all sites that the listener has allowed, and of no others. Must
 * be called when permissions or borrowed permissions change, and after an installation or update of the extension,
 * because the browser then forgets the scripts. Pages that are already open are not changed.
 */
export const registerAllowedSites = (): Promise<void> => inTurn(register);

/** Running two at a time would register the same scripts twice, which is an error. */
const inTurn = createQueue();

async function register(): Promise<void> {
  const matches = await allowedSites();
  const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const stale = ids.filter((id) => [earId, hookId, watcherId].includes(id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    // In frames too: what their scripts play without attaching it is reported to the watcher of the page. Ear and hook
    // meet before the page has a script that could listen to them. The ear has to come first.
    { id: earId, matches, js: ['page-ear.js'], runAt: 'document_start', allFrames: true },
    { id: hookId, matches, js: ['page-hook.js'], world: 'MAIN', runAt: 'document_start', allFrames: true },
    { id: watcherId, matches, js: ['page-watcher.js'], runAt: 'document_idle' },
  ]);
}
