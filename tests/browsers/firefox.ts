import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../setup/browsers';
import type { StandInServer } from '../standin/server';
import { until } from './until';

export interface FirefoxOptions {
  /** Folder of the built extension; its manifest must carry a gecko id. */
  readonly extensionDir: string;
  /** Where YouTube is; without it, the real network. */
  readonly standIn?: StandInServer;
  /** Default true. */
  readonly headless?: boolean;
  /** Has the browser say that its pointer is a finger, which does not hover. */
  readonly isPhone?: boolean;
}

/** A running Firefox with the extension in it. */
export interface FirefoxBrowser {
  readonly browser: Browser;
  /** `moz-extension://…` of the extension's own pages, without a slash at the end. */
  readonly extensionOrigin: string;
  newPage(): Promise<Page>;
  /** The page that the extension opens by itself once it is installed; ask before you open others. */
  firstRunPage(): Promise<Page>;
  /** Opens one of the extension's own pages, such as `/popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Installs the extension's folder once more while it runs, as an update does. */
  update(): Promise<void>;
  /** Uncaught errors in pages and content scripts, and requests that reach for anything but the stand-in. */
  takeProblems(): string[];
  /** Closes the pages opened here; the browser's first one stays and keeps it alive. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** What Firefox itself asks for in spite of the preferences below; release builds do not let go of it. */
const ownRequests = /^firefox\.settings\.services\.mozilla\.com:443$/;

/** Keeps the browser's own requests and greetings out of the way, and lets media play without a click. */
const quietPreferences: Readonly<Record<string, string | number | boolean>> = {
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  'full-screen-api.allow-trusted-requests-only': false,
  'full-screen-api.warning.timeout': 0,
  // No driver can answer what the browser asks the listener: it takes a permission as given.
  'extensions.webextOptionalPermissionPrompts': false,
};

/** Of the bits that these are made of, the lowest is a coarse pointer. */
const fingerPreferences = { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 };

/** Extension pages never report that they have loaded; this long is enough to have begun. */
const extensionPageMs = 2000;
/** It closes within a second, or not at all. */
const closeMs = 15_000;

async function readGeckoId(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extensionDir}/manifest.json has no gecko id.`);
  return id;
}

function proxyPreferences(port: number): Record<string, string | number> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
  };
}

/** Starts Firefox over WebDriver BiDi and installs the extension as a temporary add-on. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxBrowser> {
  const { extensionDir, standIn, headless = true, isPhone = false } = options;
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless,
    acceptInsecureCerts: standIn !== undefined,
    defaultViewport: null,
    // Needed to open moz-extension: addresses.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      ...quietPreferences,
      ...(isPhone && fingerPreferences),
      'extensions.webextensions.uuids': JSON.stringify({ [await readGeckoId(extensionDir)]: uuid }),
      ...(standIn ? proxyPreferences(standIn.proxyPort) : {}),
    },
  });
  const errors: string[] = [];
  const opened: Page[] = [];
  const newPage = async () => {
    const page = await browser.newPage();
    opened.push(page);
    page.on('pageerror', (error) =>
      errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    return page;
  };
  try {
    await browser.installExtension(extensionDir);
  } catch (error) {
    await browser.close();
    throw error;
  }
  const extensionOrigin = `moz-extension://${uuid}`;
  return {
    browser,
    extensionOrigin,
    newPage,
    // Firefox gives its driver no address of extension pages: it is the second there is.
    firstRunPage: () => until('the first-run page', async () => (await browser.pages())[1]),
    async openExtensionPage(path) {
      const page = await newPage();
      await page.goto(extensionOrigin + path, { timeout: extensionPageMs }).catch(() => undefined);
      // An empty page is complete, too.
      const isThere = (origin: string) =>
        document.readyState === 'complete' && location.href.startsWith(origin);
      await until('the extension page', async () => {
        const answer = await page.evaluate(isThere, extensionOrigin).catch(() => false);
        return answer || undefined;
      });
      return page;
    },
    async update() {
      await browser.installExtension(extensionDir);
    },
    takeProblems: () => [...errors.splice(0), ...(standIn?.takeStrays(ownRequests) ?? [])],
    async closePages() {
      await Promise.all(opened.splice(0).map((page) => page.isClosed() || page.close()));
    },
    async close() {
      let patience: ReturnType<typeof setTimeout> | undefined;
      // One that does not answer would hold up all tests after it.
      const killed = new Promise<void>((resolve) => {
        patience = setTimeout(() => {
          browser.process()?.kill('SIGKILL');
          resolve();
        }, closeMs);
      });
      await Promise.race([browser.close(), killed]);
      clearTimeout(patience);
    },
  };
}
