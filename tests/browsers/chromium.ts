import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../setup/browsers';
import { until } from './until';

/** What stands in for the network. */
export interface PlaceOfPages {
  readonly proxyPort: number;
  /** As that of the stand-in's server. */
  takeStrays(expected: RegExp): string[];
}

export interface ChromiumOptions {
  /** Folder of the built extension. */
  readonly extensionDir: string;
  /** Where all pages are; without it, the real network. */
  readonly standIn?: PlaceOfPages;
  /** Default true. */
  readonly headless?: boolean;
  /** Emulates a phone: its window, its touch and what it calls itself. */
  readonly isPhone?: boolean;
  /** A profile to use and keep; without it, a fresh one that is removed in the end. */
  readonly userDataDir?: string;
  /** BCP 47 tag of the language that the browser speaks; without it, that of the system. */
  readonly language?: string;
  /**
   * Scripts are compiled and cleaned up after on the thread that runs them. For pages that live for seconds this saves up to
   * a fifth of the processor's time; figures that a bench takes would differ from those of a listener's browser.
   */
  readonly isSingleThreaded?: boolean;
}

/** A running Chromium with the extension in it. */
export interface ChromiumBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  newPage(): Promise<Page>;
  /** The page that the extension opens by itself once it is installed. */
  firstRunPage(): Promise<Page>;
  /** Loads the extension's folder again while it runs, as an update does. */
  update(): Promise<void>;
  /** The extension's background; woken up if it sleeps. */
  serviceWorker(): Promise<Worker>;
  /**
   * Uncaught errors in pages, content scripts and background, what the extension logs as an error, and requests
   * that reach for anything but the stand-in; since the last call.
   */
  takeProblems(): Promise<string[]>;
  /** The next `closePages` leaves this page open. */
  keepOpen(page: Page): void;
  /** Closes all pages but one empty one, which keeps the browser alive, and those to be kept. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** What Chromium itself asks for in spite of the arguments below. */
const ownRequests =
  /^(accounts\.google\.com:443|android\.clients\.google\.com:443|content-autofill\.googleapis\.com:443|(http:\/\/)?update\.googleapis\.com[:/].*)$/;

/** A common phone of 2026. */
const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
  userAgent:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
} as const;

/** Keeps the browser's own requests and greetings out of the way. */
const quietArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--autoplay-policy=no-user-gesture-required',
];

/** What Playwright switches off, which an argument of ours replaces; as of Playwright 1.65. */
const featuresOffInPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/**
 * Chromium loads the page that it shows below its address field, which no test sees, in a process of its own: some two
 * seconds of the processor's time for each start (Chromium 156).
 */
const featuresOff = [
  ...featuresOffInPlaywright,
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

/** A background with the list of its uncaught errors. */
type WatchedScope = typeof globalThis & { uncaughtErrors?: string[] };

/** The driver reports uncaught errors of pages but not of service workers, so the worker keeps a list. */
async function watchWorkerErrors(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const list: string[] = [];
    (globalThis as WatchedScope).uncaughtErrors = list;
    self.addEventListener('error', (event) => list.push(String(event.error?.stack ?? event.message)));
    self.addEventListener('unhandledrejection', ({ reason }) => list.push(String(reason?.stack ?? reason)));
  });
}

function takeWorkerErrors(worker: Worker): Promise<string[]> {
  return worker.evaluate(() => (globalThis as WatchedScope).uncaughtErrors?.splice(0) ?? []);
}

/**
 * Starts Chromium, Chrome, Edge or Brave with the extension. It is loaded through the debugging pipe
 * (`Extensions.loadUnpacked`, Chromium 128 and later): Chrome itself ignores `--load-extension` since 137.
 */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumBrowser> {
  const {
    extensionDir,
    standIn,
    headless = true,
    isPhone = false,
    language,
    isSingleThreaded = false,
  } = options;
  const profile = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'sidecue-chromium-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless,
    // Chromium's sandbox refuses to run as root.
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreHTTPSErrors: standIn !== undefined,
    ...(standIn ? { proxy: { server: `http://127.0.0.1:${standIn.proxyPort}` } } : {}),
    ...(headless ? { viewport: { width: 1280, height: 800 } } : { viewport: null }),
    // Linux takes the language from the environment, the others from the argument.
    ...(language && { locale: language, env: { ...process.env, LANGUAGE: language.replace('-', '_') } }),
    ...(isPhone && phone),
    // Whoever launched it ends it, so that the profile goes too.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...quietArguments,
      `--disable-features=${featuresOff.join()}`,
      ...(isSingleThreaded ? ['--js-flags=--single-threaded-gc,--no-concurrent-recompilation'] : []),
      '--enable-unsafe-extension-debugging',
      ...(language ? [`--lang=${language}`] : []),
    ],
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
  });
  const errors: string[] = [];
  const kept = new Set<Page>();
  context.on('serviceworker', (worker) => void watchWorkerErrors(worker));
  context.on('console', (message) => {
    const isOurs = message.location().url.startsWith('chrome-extension://');
    if (isOurs && message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())));

  const close = async () => {
    await context.close();
    if (!options.userDataDir) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const session = await context.browser()!.newBrowserCDPSession();
    // Newer than the protocol that Playwright declares.
    const send = session.send as (method: string, parameters: object) => Promise<unknown>;
    const load = async () => {
      const loaded = await send.call(session, 'Extensions.loadUnpacked', { path: extensionDir });
      return (loaded as { id: string }).id;
    };
    const id = await load();
    return {
      context,
      extensionId: id,
      newPage: () => context.newPage(),
      async update() {
        await load();
      },
      firstRunPage: () =>
        until('the first-run page', () =>
          context.pages().find((page) => page.url().startsWith(`chrome-extension://${id}/`)),
        ),
      async serviceWorker() {
        const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${id}/`);
        return (
          context.serviceWorkers().find(isOurs) ??
          context.waitForEvent('serviceworker', { predicate: isOurs })
        );
      },
      async takeProblems() {
        const background = await Promise.all(context.serviceWorkers().map(takeWorkerErrors));
        return [...errors.splice(0), ...background.flat(), ...(standIn?.takeStrays(ownRequests) ?? [])];
      },
      keepOpen: (page) => kept.add(page),
      async closePages() {
        const [first, ...others] = context.pages().filter((page) => !kept.delete(page));
        await Promise.all(others.map((page) => page.close()));
        await first?.goto('about:blank');
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
