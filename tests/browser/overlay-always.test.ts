import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { allowSites } from '../browsers/allowed-extension';
import { useChromium } from '../browsers/fixture';
import { podcastHosts } from '../standin/podcasts/hosts';
import { act, cardOf, chooseByHand, panelOf, putOver } from './overlay-page';

const extensionDir = allowSites(join(import.meta.dirname, '../../.output/chrome-mv3'), [
  'https://www.wandb.com/*',
  'https://open.spotify.com/*',
  'https://shows.example/*',
  'https://player.example/*',
]);
afterAll(() => rmSync(extensionDir, { recursive: true }));
const fixture = useChromium(extensionDir, { hosts: podcastHosts });

async function open(address: string): Promise<Page> {
  const page = await fixture.browser.newPage();
  // The sites are registered when the extension has started.
  const worker = await fixture.browser.serviceWorker();
  await expect
    .poll(() => worker.evaluate(`chrome.scripting.getRegisteredContentScripts().then((list) => list.length)`))
    .toBe(2);
  await page.goto(address);
  return page;
}

test('On an allowed site a sure match opens by itself and follows', async () => {
  const page = await open('https://www.wandb.com/podcast/vicki-boykis');
  await panelOf(page).getByRole('heading', { name: 'Machine Learning Across Industries' }).waitFor();
  await act(page, `player.currentTime = 690`);
  const lit = panelOf(page).locator('[aria-current="true"]');
  await expect.poll(async () => Number(await lit.getAttribute('data-start'))).toBeGreaterThan(680);
});

test('There a detached player is heard from its first second', async () => {
  const page = await open('https://open.spotify.com/episode/7bVCKqn9fLt6ETq8hxId5V');
  await panelOf(page).getByRole('heading', { name: 'Data Developer Relations' }).waitFor();
  await act(page, `document.getElementById('play').click()`);
  await panelOf(page).getByText('/ 59:31').waitFor();
  await panelOf(page).getByRole('button', { name: 'Pause', exact: true }).waitFor();
});

test('There an unknown episode brings nothing up by itself, and the toolbar button still does', async () => {
  const page = await open('https://shows.example/episode/bread');
  await act(page, 'startEpisode()');
  await page.waitForTimeout(1500);
  expect(await page.locator('sidecue-overlay').count()).toBe(0);
  await putOver(fixture.browser, page);
  await cardOf(page).getByRole('heading', { name: 'No transcript for this episode yet' }).waitFor();
  expect(await page.locator('sidecue-overlay').count()).toBe(1);
});

test('A page of another site is left alone', async () => {
  const page = await open('https://pods.example/two');
  await act(page, `first.play()`);
  await page.waitForTimeout(1000);
  expect(await page.locator('sidecue-overlay').count()).toBe(0);
  const answered = `document.dispatchEvent(new CustomEvent('sidecue-hook-greeting', { cancelable: true, detail: '' }))`;
  expect(await act(page, answered)).toBe(true);
});

test('A player in a frame of another allowed site is followed and driven, until it is gone', async () => {
  const page = await open('https://pods.example/frames?foreign');
  await putOver(fixture.browser, page);
  await chooseByHand(page, 'mlops', 'MLOps Architect');
  const panel = panelOf(page);
  const media = page.frameLocator('iframe').locator('#player');
  const time = () => media.evaluate((element: HTMLMediaElement) => element.currentTime);
  await panel.getByText('/ 59:50').waitFor();
  await panel.getByRole('button', { name: 'On 30 seconds' }).click();
  await expect.poll(time).toBe(30);
  await panel.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(time).toBeGreaterThan(30.5);
  const lit = panel.locator('[aria-current="true"]');
  await expect.poll(async () => Number(await lit.getAttribute('data-start'))).toBeGreaterThan(25);
  await act(page, 'removeFrame()');
  await panel.waitFor({ state: 'detached' });
});
