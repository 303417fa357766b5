import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { hasApt, installWithApt } from './apt';

interface BrowserSearch {
  readonly name: string;
  /** Environment variable that holds the path of the program. */
  readonly variable: string;
  /** Names to look for in the folders of PATH. */
  readonly commands: readonly string[];
  /** Full paths by platform. */
  readonly paths: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>;
  /** What to do when no such browser is found. */
  readonly advice: string;
  /** Packages of Debian and Ubuntu; the first available one is installed. */
  readonly packages: readonly string[];
}

function macApps(...names: string[]): string[] {
  const folders = ['/Applications', join(homedir(), 'Applications')];
  return folders.flatMap((folder) =>
    names.map((name) => join(folder, `${name}.app/Contents/MacOS`, name === 'Firefox' ? 'firefox' : name)),
  );
}

function windowsPrograms(...names: string[]): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (key) => process.env[key] ?? [],
  );
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** Chromium first: it is built for tests like ours, and Google's Chrome may restrict extensions further. */
const chromiumFamily: BrowserSearch = {
  name: 'Chrome, Chromium, Edge or Brave',
  variable: 'CHROME_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
    'brave',
  ],
  advice: 'Run `npx playwright-core install chromium`, or set CHROME_PATH to the path of such a browser.',
  paths: {
    linux: [chromium.executablePath()],
    darwin: [
      ...macApps('Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'),
      chromium.executablePath(),
    ],
    win32: [
      ...windowsPrograms(
        'Chromium\\Application\\chrome.exe',
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
        'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
      ),
      chromium.executablePath(),
    ],
  },
  packages: ['chromium'],
};

const firefoxFamily: BrowserSearch = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  advice:
    'Install Firefox from https://www.mozilla.org/firefox/, or set FIREFOX_PATH to the path of its program.',
  commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  paths: {
    darwin: macApps('Firefox'),
    win32: windowsPrograms('Mozilla Firefox\\firefox.exe'),
  },
  packages: ['firefox-esr', 'firefox'],
};

/**
 * Whether a program exists and starts. On Ubuntu the browser's path may hold a script that only points to the snap
 * store. On systems other than Linux, asking for the version would open a window.
 */
function isUsable(path: string): boolean {
  if (!existsSync(path)) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** What was found before in this process: each look starts the program. */
const known = new Map<BrowserSearch, string>();

function lookFor(search: BrowserSearch): string | undefined {
  const path = known.get(search) ?? lookAnew(search);
  if (path) known.set(search, path);
  return path;
}

function lookAnew({ commands, paths }: BrowserSearch): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath =
    process.platform === 'win32'
      ? []
      : commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(paths[process.platform] ?? [])].find(isUsable);
}

async function find(search: BrowserSearch): Promise<string> {
  const named = process.env[search.variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${search.variable} is set to ${named}, but there is no program. Correct or unset it.`);
  }
  const found = lookFor(search);
  if (found) return found;
  if (hasApt()) {
    await installWithApt(search.packages);
    const installed = lookFor(search);
    if (installed) return installed;
  }
  throw new Error(`No ${search.name} found. ${search.advice}`);
}

/**
 * Path of a browser of the Chromium family: `CHROME_PATH`, else the usual places. As root on Debian and Ubuntu a
 * missing browser is installed. Throws an Error that says what to do when there is none.
 */
export const findChromium = (): Promise<string> => find(chromiumFamily);

/** Path of Firefox: `FIREFOX_PATH`, else the usual places; installed and refused as `findChromium` does. */
export const findFirefox = (): Promise<string> => find(firefoxFamily);
