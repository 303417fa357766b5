import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowSites } from '../browsers/allowed-extension';
import { type ChromiumBrowser, launchChromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { bundleScript } from '../setup/bundle-script';
import { lookAtPage } from './page-look';
import type { PageResult } from './page-result';
import { type SavedPage, savedPage, startPageSite } from './page-site';

/** A file that takes longer is told as an error. */
const limitMs = 20_000;
/** Opening and closing must fit in too. */
const workMs = limitMs - 1500;

/** A browser with the product in it, which looks at one saved page after the other. */
export interface PageBrowser {
  /** Never rejects. `text`: what is in the file. */
  look(file: string, text: string): Promise<PageResult>;
  close(): Promise<void>;
}

const noPage = {
  offered: false,
  panel: null,
  player: { found: false, playing: false },
  homes: [],
  titles: [],
  transcripts: [],
};

/** Rejects after the time that a page has. */
function limited<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error(`It took longer than ${limitMs / 1000} s.`));
    const timer = setTimeout(giveUp, workMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A copy of the built extension with our probe in it, and with leave for all sites. */
async function extensionWithProbe(extensionDir: string): Promise<string> {
  const copy = allowSites(extensionDir, ['https://*/*']);
  const probe = await bundleScript(join(import.meta.dirname, 'page-probe.ts'), 'sidecuePageProbe');
  for (const name of ['look', 'play']) {
    writeFileSync(join(copy, `eval-${name}.js`), `${probe}\n;sidecuePageProbe.${name}();\n`);
  }
  return copy;
}

/** On sites that are allowed the overlay comes by itself. Here it is to come when it is asked for. */
async function keepOverlayAway(browser: ChromiumBrowser): Promise<void> {
  const worker = await browser.serviceWorker();
  await until('the scripts for allowed sites', () =>
    worker.evaluate(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      await chrome.scripting.unregisterContentScripts();
      return scripts.length > 0 || undefined;
    }),
  );
}

/** Starts Chromium with the extension built in `extensionDir`. Call `close` in the end. */
export async function startPageBrowser(extensionDir: string): Promise<PageBrowser> {
  const copy = await extensionWithProbe(extensionDir);
  const site = await startPageSite();
  const launch = async () => {
    const browser = await launchChromium({ extensionDir: copy, standIn: site });
    await (await browser.firstRunPage()).close();
    await keepOverlayAway(browser);
    return browser;
  };
  let browser = await launch();

  async function lookAt(saved: SavedPage) {
    site.show(saved);
    const found = await limited(lookAtPage(browser, saved));
    await forget();
    return found;
  }
  /** So that the next page meets no talk of this one. */
  async function forget() {
    const own = browser.context.pages().find((page) => page.url().endsWith('/manifest.json'));
    await own?.evaluate(() => indexedDB.deleteDatabase('sidecue'));
    await browser.closePages();
  }
  return {
    async look(file, text) {
      const beganMs = Date.now();
      const seconds = () => Math.round((Date.now() - beganMs) / 100) / 10;
      let address = '';
      try {
        const saved = savedPage(text);
        address = saved.address;
        return { file, ...(await lookAt(saved)), seconds: seconds(), error: null };
      } catch (error) {
        const result = {
          ...{ file, address, ...noPage, seconds: seconds() },
          error: error instanceof Error ? error.message : String(error),
        };
        // A page that hangs may take the browser with it.
        await browser.close().catch(() => undefined);
        browser = await launch();
        return result;
      }
    },
    async close() {
      await browser.close();
      await site.close();
      rmSync(copy, { recursive: true, force: true });
    },
  };
}
