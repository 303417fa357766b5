/**
 * `npm run demo`: builds the extension and opens a browser with it on a bundled talk, on an offline stand-in
 * of the watch page. `--live` opens the real page. Without a display it plays, follows, clicks, searches and
 * takes a picture by itself.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { panelPageOf } from './browser/panel-page';
import { type ChromiumBrowser, launchChromium } from './browsers/chromium';
import { startStandIn } from './standin/server';

const root = fileURLToPath(new URL('..', import.meta.url));
const extensionDir = join(root, '.output/chrome-mv3');
const talk = { videoId: 'p1gVaS4Zx5M', title: 'MLOps Architect', start: 1340 };
const isLive = process.argv.includes('--live');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeadless = !hasDisplay || process.argv.includes('--headless');

console.log('Building the extension …');
execFileSync('npx', ['--no-install', 'wxt', 'build'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});

const standIn = isLive ? undefined : await startStandIn();
let browser: ChromiumBrowser | undefined;
let isEnding = false;
async function end(code: number): Promise<never> {
  isEnding = true;
  await browser?.close().catch(() => undefined);
  await standIn?.close();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

try {
  browser = await launchChromium({ extensionDir, headless: isHeadless, ...(standIn && { standIn }) });
  const page = await browser.newPage();
  await page.goto(
    standIn
      ? standIn.watchAddress(talk.videoId, { at: String(talk.start) })
      : `https://www.youtube.com/watch?v=${talk.videoId}&t=${talk.start}`,
  );
  await page.bringToFront();
  if (isHeadless) {
    await show(page);
    await end(0);
  } else {
    console.log(
      `“${talk.title}” is playing with its transcript. Press Ctrl+C here, or close the browser, to end.`,
    );
    browser.context.on('close', () => {
      if (!isEnding) void end(0);
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}

/** Does what a listener would do, says it, and takes a picture. */
async function show(page: Page): Promise<void> {
  const { panel } = panelPageOf(page);
  const now = () =>
    page.locator('#movie_player video').evaluate((video) => (video as HTMLVideoElement).currentTime);
  const current = panel.locator('[aria-current="true"]');
  const lit = async () => `“${await current.locator('.words').textContent()}”`;

  await panel.waitFor({ timeout: 20_000 });
  console.log(`The panel stands beside “${await panel.getByRole('heading').textContent()}”.`);
  await current.waitFor();
  const before = { time: await now(), line: await lit() };
  await page.waitForTimeout(4000);
  console.log(
    `It follows: at ${before.time.toFixed(1)} s ${before.line}, at ${(await now()).toFixed(1)} s ${await lit()}.`,
  );

  const line = panel.locator('[data-start]').filter({ hasText: 'grizzly bears' }).first();
  await line.click();
  await page.waitForTimeout(300);
  console.log(
    `A click on a line at ${await line.getAttribute('data-start')} s took the video to ${(await now()).toFixed(1)} s.`,
  );

  await panel.getByRole('searchbox', { name: 'Search transcript' }).fill('whylogs');
  await panel.getByRole('status').filter({ hasText: /\d/ }).waitFor({ state: 'attached' });
  console.log(`Searching “whylogs”: ${await panel.getByRole('status').textContent()}.`);

  const folder = join(root, '.output/pictures');
  mkdirSync(folder, { recursive: true });
  const picture = join(folder, 'demo.png');
  await page.screenshot({ path: picture });
  console.log(`Picture: ${picture}`);
}
