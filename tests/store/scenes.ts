import type { Locator, Page } from 'playwright-core';
import { act } from '../browser/overlay-page';
import type { ChromiumBrowser } from '../browsers/chromium';
import { inPanelFrame } from '../browsers/panel-frame';
import { openPopup } from '../browsers/popup';
import type { StandInServer } from '../standin/server';
import type { Say } from './listing';

/** Where a picture is taken, and in which language. */
export interface Stage {
  readonly browser: ChromiumBrowser;
  readonly standIn: StandInServer;
  readonly say: Say;
  readonly isDark: boolean;
}

/** What one picture shows. */
export interface Scene {
  readonly name: string;
  /** How large the page is; the size of the picture where it is left out. */
  readonly phonePx?: { readonly width: number; readonly height: number };
  /** Opens the page and brings it to what is to be seen. */
  readonly open: (stage: Stage) => Promise<Page>;
}

const talk = { videoId: 'p1gVaS4Zx5M', start: 1347 };
const podcast = { address: 'https://www.wandb.com/podcast/vicki-boykis', start: 690 };
/** The narrowest page that shows the whole video. */
const phonePx = { width: 500, height: 940 };

/** The panel by its role alone: its name differs by language. */
const panelOf = (page: Page): Locator => inPanelFrame(page, (frame) => frame.getByRole('complementary'));

async function newPage({ browser, isDark }: Stage, settings: object): Promise<Page> {
  const worker = await browser.serviceWorker();
  await worker.evaluate(async (panel) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set({ panel });
  }, settings);
  const page = await browser.newPage();
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
  return page;
}

async function openTalk(
  stage: Stage,
  view: 'lines' | 'paragraphs',
  sizePx?: Scene['phonePx'],
): Promise<Page> {
  const page = await newPage(stage, { view });
  if (sizePx) await page.setViewportSize(sizePx);
  const variants = ['paused', 'keeps-strangers', ...(stage.isDark ? ['dark'] : [])];
  await page.goto(stage.standIn.watchAddress(talk.videoId, { at: String(talk.start), variants }));
  await page.bringToFront();
  await panelOf(page).locator('[aria-current="true"]').waitFor();
  return page;
}

async function searchTalk(stage: Stage): Promise<Page> {
  const page = await openTalk(stage, 'lines');
  const panel = panelOf(page);
  await panel.getByRole('searchbox').fill('whylogs');
  await panel.locator('[data-hit="sounds-like"]').first().waitFor();
  return page;
}

async function openOverview(stage: Stage): Promise<Page> {
  const page = await openTalk(stage, 'paragraphs');
  const panel = panelOf(page);
  const name = stage.say('viewOverview');
  await panel.getByRole('button', { name }).first().click();
  await panel.getByRole('region', { name }).locator('ol button').first().waitFor();
  return page;
}

async function searchLibrary(stage: Stage): Promise<Page> {
  const page = await newPage(stage, {});
  await page.goto(`chrome-extension://${stage.browser.extensionId}/library.html`);
  await page.bringToFront();
  await page.getByRole('searchbox').first().fill('machine learning');
  await page.locator('mark').first().waitFor();
  return page;
}

async function openOverPodcast(stage: Stage): Promise<Page> {
  const page = await newPage(stage, { view: 'lines' });
  await page.goto(podcast.address);
  // Before the panel is there, so that it opens at this line.
  await act(page, `document.getElementById('player').currentTime = ${podcast.start}`);
  const popup = await openPopup(stage.browser, page);
  await popup.press(stage.say('popupOverlay'));
  await panelOf(page).locator('[aria-current="true"]').waitFor();
  return page;
}

/** What the stores show, in their order. */
export const scenes: readonly Scene[] = [
  { name: 'following', open: (stage) => openTalk(stage, 'lines') },
  { name: 'search', open: searchTalk },
  { name: 'paragraphs', open: (stage) => openTalk(stage, 'paragraphs') },
  { name: 'overview', open: openOverview },
  { name: 'library', open: searchLibrary },
  { name: 'overlay', open: openOverPodcast },
  { name: 'phone', phonePx, open: (stage) => openTalk(stage, 'lines', phonePx) },
];
