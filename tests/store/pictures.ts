import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ChromiumBrowser } from '../browsers/chromium';
import { translateTo } from '../browsers/pseudo-locale';
import { launchWithCatalogue } from '../browsers/with-catalogue';
import { type StandInServer, startStandIn } from '../standin/server';
import { catalogueOf } from './listing';
import { phonePage, tilePage } from './picture-pages';
import { podcastHost } from './podcast-page';
import { type Scene, scenes } from './scenes';

interface SizePx {
  readonly width: number;
  readonly height: number;
}

/** The sizes that Chrome's store wants; Mozilla's takes any. */
const screenshotPx: SizePx = { width: 1280, height: 800 };
const tilePx: SizePx = { width: 440, height: 280 };

/** How long a page is given to end its transitions, and to hear what sounds alike. */
const settledMs = 900;

interface Picture {
  /** Below the folder of pictures. */
  readonly path: string;
  readonly sizePx: SizePx;
}

const themes = ['light', 'dark'] as const;
const screenshotPath = (locale: string, { name }: Scene, theme: string) => `${locale}/${name}-${theme}.png`;
const tilePath = (locale: string) => `${locale}/tile.png`;

/** The languages of the pictures; the listing in every other language shows the English ones. */
export const pictureLocales = ['en', 'de'] as const;

/** All pictures that the stores get in these languages. */
export function storePictures(locales: readonly string[]): Picture[] {
  return locales.flatMap((locale) => [
    ...scenes.flatMap((scene) =>
      themes.map((theme) => ({ path: screenshotPath(locale, scene, theme), sizePx: screenshotPx })),
    ),
    { path: tilePath(locale), sizePx: tilePx },
  ]);
}

/** The size of a picture in the format PNG; null for other bytes. */
function pngSizePx(bytes: Buffer): SizePx | null {
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** What is wrong with the pictures in a folder, a line each: one that is missing, or has another size. */
export function pictureProblems(folder: string, locales: readonly string[]): string[] {
  return storePictures(locales).flatMap(({ path, sizePx: { width, height } }) => {
    let size: SizePx | null = null;
    try {
      size = pngSizePx(readFileSync(join(folder, path)));
    } catch {
      return [`${path} is missing`];
    }
    const isRight = size?.width === width && size.height === height;
    return isRight ? [] : [`${path} is not a PNG of ${width} × ${height} pixels`];
  });
}

async function takePage(page: Page, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await page.screenshot());
}

interface Studio {
  readonly root: string;
  readonly folder: string;
  readonly locale: string;
  readonly browser: ChromiumBrowser;
  readonly standIn: StandInServer;
}

/** Takes one scene in one theme. A phone's page is shown in the middle of a picture of the usual size. */
async function takeScene(studio: Studio, scene: Scene, theme: (typeof themes)[number]): Promise<void> {
  const { root, folder, locale, browser, standIn } = studio;
  const isDark = theme === 'dark';
  const page = await scene.open({ browser, standIn, say: catalogueOf(root, locale), isDark });
  await page.waitForTimeout(settledMs);
  const path = join(folder, screenshotPath(locale, scene, theme));
  if (scene.phonePx) {
    const shot = await page.screenshot();
    await page.setViewportSize(screenshotPx);
    await page.goto('about:blank');
    await page.setContent(phonePage(shot, isDark));
  }
  await takePage(page, path);
  await browser.closePages();
}

async function takeTile({ root, folder, locale, browser }: Studio): Promise<void> {
  const page = await browser.newPage();
  await page.setViewportSize(tilePx);
  const say = catalogueOf(root, locale);
  const icon = readFileSync(join(root, 'public/icon/icon.svg'), 'utf8');
  await page.setContent(tilePage(icon, say('extensionName'), say('extensionDescription')));
  await takePage(page, join(folder, tilePath(locale)));
  await browser.closePages();
}

/**
 * Takes all pictures of one language from the built extension on the stand-in, into a folder of that language below
 * `folder`. `names` chooses among the scenes.
 */
export async function takePictures(
  root: string,
  folder: string,
  locale: string,
  names: readonly string[] = scenes.map(({ name }) => name),
): Promise<void> {
  rmSync(join(folder, locale), { recursive: true, force: true });
  const standIn = await startStandIn({ hosts: { 'www.wandb.com': podcastHost } });
  // Chromium itself may not speak the language: on Linux its languages are a package of their own.
  const extensionDir = translateTo(join(root, '.output/chrome-mv3'), locale);
  try {
    const language = locale.replace('_', '-');
    const browser = await launchWithCatalogue({ extensionDir, standIn, language });
    try {
      const studio = { root, folder, locale, browser, standIn };
      for (const scene of scenes.filter(({ name }) => names.includes(name))) {
        for (const theme of themes) await takeScene(studio, scene, theme);
      }
      await takeTile(studio);
    } finally {
      await browser.close();
    }
  } finally {
    await standIn.close();
    rmSync(extensionDir, { recursive: true, force: true });
  }
}
