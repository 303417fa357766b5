import { onTestFailed } from 'vitest';
import type { ChromiumBrowser } from '../browsers/chromium';
import type { Fixture } from '../browsers/fixture';
import { forgetSettings, type OpenOptions, openTalk, type PanelPage } from './panel-page';
import { mlopsTalk } from './talks';

/** What a shared page may differ in; everything else is as `openTalk` has it by itself. */
export type SharedOptions = Pick<OpenOptions, 'videoId' | 'at' | 'view'>;

interface Shared {
  readonly kind: string;
  readonly panelPage: PanelPage;
}

/** The open page of each file of tests. */
const shared = new WeakMap<Fixture<ChromiumBrowser>, Shared>();

/**
 * As `openTalk`, for tests that leave nothing behind but a query, settings, ways back, where the video is and where the reader
 * was: to open a page costs three seconds of the processor's time. The page of the test before is taken when it is of the same kind
 * and its test has passed. Then no query stands in it, the settings are those of a new reader, the video is paused at its
 * start or at `at`, and the list follows it. What else a test leaves (notes, pins, menus that are open) stays: such a
 * test opens a page of its own.
 */
export async function sharedTalk(
  fixture: Fixture<ChromiumBrowser>,
  { videoId = mlopsTalk.videoId, at, view = 'lines' }: SharedOptions = {},
): Promise<PanelPage> {
  const { browser } = fixture;
  const kind = `${videoId} ${view}`;
  onTestFailed(() => {
    shared.delete(fixture);
  });
  const before = shared.get(fixture);
  if (before?.kind !== kind || before.panelPage.page.isClosed()) {
    const panelPage = await openTalk(fixture, { videoId, view, ...(at && { at }) });
    browser.keepOpen(panelPage.page);
    shared.set(fixture, { kind, panelPage });
    return panelPage;
  }
  const { panelPage } = before;
  browser.keepOpen(panelPage.page);
  await forgetSettings(browser, view);
  await beginAnew(panelPage, Number(at ?? 0));
  return panelPage;
}

async function beginAnew(
  { page, panel, search, pill, wayBack, seekVideo, videoTime, scrollRest }: PanelPage,
  time: number,
) {
  await page.bringToFront();
  await page
    .locator('video')
    .first()
    .evaluate((video: HTMLVideoElement) => {
      video.pause();
      video.playbackRate = 1;
    });
  await panel.evaluate(() => getSelection()?.removeAllRanges());
  // Each leads to the one before it.
  while ((await wayBack.count()) > 0) await wayBack.click();
  await search.fill('');
  // One closes a list of searches, where it is open; the other one ends what the panel is in, and follows again.
  await search.press('Escape');
  await search.press('Escape');
  if ((await videoTime()) !== time) await seekVideo(time);
  await pill.waitFor({ state: 'detached' });
  await search.evaluate((field) => field.blur());
  await scrollRest();
}
