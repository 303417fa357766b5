import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type StandInOptions, type StandInServer, startStandIn } from '../standin/server';
import { type ChromiumBrowser, launchChromium } from './chromium';
import { type FirefoxBrowser, launchFirefox } from './firefox';

const outputDir = join(import.meta.dirname, '../../.output');

/** A stand-in and a browser on it, for the tests of one file. Both are there once the tests run. */
export interface Fixture<Browser> {
  readonly standIn: StandInServer;
  readonly browser: Browser;
}

interface CheckedBrowser {
  firstRunPage(): Promise<{ close(): Promise<void> }>;
  takeProblems(): string[] | Promise<string[]>;
  /** Closes the pages that a test has left open. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export interface FixtureOptions extends StandInOptions {
  /** As in the options of either browser. */
  readonly isPhone?: boolean;
}

function useBrowser<Browser extends CheckedBrowser>(
  launch: (standIn: StandInServer) => Promise<Browser>,
  options: StandInOptions,
): Fixture<Browser> {
  let standIn: StandInServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    standIn = await startStandIn(options);
    browser = await launch(standIn);
    // Were it to come to the front later, the tests' own pages would be slowed down as background tabs are.
    await (await browser.firstRunPage()).close();
  });
  afterEach(async () => {
    await browser?.closePages();
    expect(await browser?.takeProblems(), 'uncaught errors and stray requests').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });
  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('Not started yet: use the fixture inside tests.');
    return value;
  };
  return {
    get standIn() {
      return started(standIn);
    },
    get browser() {
      return started(browser);
    },
  };
}

/**
 * Call at the top of a test file: one Chromium with the built extension for all its tests. After each test its
 * pages are closed, and the test fails if anything threw unheard or asked for something beyond the stand-in.
 */
export function useChromium(
  extensionDir = join(outputDir, 'chrome-mv3'),
  options: FixtureOptions = {},
): Fixture<ChromiumBrowser> {
  const { isPhone = false } = options;
  return useBrowser(
    (standIn) => launchChromium({ extensionDir, standIn, isPhone, isSingleThreaded: true }),
    options,
  );
}

/** The same with Firefox. */
export function useFirefox(
  extensionDir = join(outputDir, 'firefox-mv3'),
  options: FixtureOptions = {},
): Fixture<FirefoxBrowser> {
  const { isPhone = false } = options;
  return useBrowser((standIn) => launchFirefox({ extensionDir, standIn, isPhone }), options);
}
