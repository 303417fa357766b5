import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { hasApt, installWithApt } from './apt';

interface BrowserSearch {
  readonly name: string;
  /** Environment variable that names the program outright. */
  readonly variable: string;
  /** Names to look for along PATH. */
  readonly commands: readonly string[];
  /** Full paths by platform. */
  readonly paths: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>;
  /** The one thing to do where there is none. */
  readonly advice: string;
  /** Debian's and Ubuntu's packages, the first that can be had. */
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
 * Whether a program is there and starts. Ubuntu puts a mere hint to its snap store where the browser should be;
 * on other systems asking for the version would open a window.
 */
function isUsable(path: string): boolean {
  if (!existsSync(path)) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function lookFor({ commands, paths }: BrowserSearch): string | undefined {
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
    throw new Error(`${search.variable} is set to ${named}, where no program is. Correct or unset it.`);
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
 * Path of a browser of Chromium's family: `CHROME_PATH`, else the usual places; as root on Debian and Ubuntu
 * it is installed where none is. Throws an Error that says what to do when there is none.
 */
export const findChromium = (): Promise<string> => find(chromiumFamily);

/** The same for Firefox, with `FIREFOX_PATH`. */
export const findFirefox = (): Promise<string> => find(firefoxFamily);
