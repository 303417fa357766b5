import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { allowSites } from '../browsers/allowed-extension';
import { useChromium } from '../browsers/fixture';
import { podcastHosts } from '../standin/podcasts/hosts';
import { act, cardOf, chooseByHand, countShown, panelOf, putOver, watchScripts } from './overlay-page';
import { devrelTalk } from './talks';

const extensionDir = allowSites(join(import.meta.dirname, '../../.output/chrome-mv3'), [
  'https://www.wandb.com/*',
  'https://open.spotify.com/*',
  'https://shows.example/*',
  'https://player.example/*',
  'https://notes.example/*',
  'https://www.youtube-nocookie.com/*',
]);
afterAll(() => rmSync(extensionDir, { recursive: true }));
const fixture = useChromium(extensionDir, { hosts: podcastHosts });

async function open(address: string, newPage?: Page): Promise<Page> {
  const page = newPage ?? (await fixture.browser.newPage());
  // The sites are registered when the extension has started.
  const worker = await fixture.browser.serviceWorker();
  await expect
    .poll(() => worker.evaluate(`chrome.scripting.getRegisteredContentScripts().then((list) => list.length)`))
    .toBe(3);
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
  await act(page, `document.getElementById('play').click()`);
  await panelOf(page).getByRole('heading', { name: 'Data Developer Relations' }).waitFor();
  await panelOf(page).getByText('/ 59:31').waitFor();
  await panelOf(page).getByRole('button', { name: 'Pause', exact: true }).waitFor();
});

test('There an unknown episode brings nothing up by itself, and the toolbar button still does', async () => {
  const page = await open('https://shows.example/episode/bread');
  await act(page, 'startEpisode()');
  await page.waitForTimeout(1500);
  expect(await countShown(page)).toBe(0);
  await putOver(fixture.browser, page);
  await cardOf(page).getByRole('heading', { name: 'No transcript for this episode yet' }).waitFor();
  expect(await countShown(page)).toBe(1);
});

test('A page of another site is left alone', async () => {
  const page = await fixture.browser.newPage();
  const scripts = await watchScripts(page, fixture.browser.extensionId);
  await open('https://pods.example/two', page);
  await act(page, `first.play()`);
  await page.waitForTimeout(1000);
  expect(await page.locator('sidecue-panel').count()).toBe(0);
  expect(scripts()).toEqual([]);
});

test('A player in a frame of another allowed site is followed and driven, until it is gone', async () => {
  const page = await open('https://pods.example/frames?foreign');
  await putOver(fixture.browser, page);
  await chooseByHand(page, 'mlops', 'MLOps Architect');
  const panel = panelOf(page);
  const media = page.frameLocator('iframe').locator('#player');
  const time = () => media.evaluate((element: HTMLMediaElement) => element.currentTime);
  await panel.getByText('/ 59:50').waitFor();
  await panel.getByRole('button', { name: 'Forward 30 seconds' }).click();
  await expect.poll(time).toBe(30);
  await panel.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(time).toBeGreaterThan(30.5);
  const lit = panel.locator('[aria-current="true"]');
  await expect.poll(async () => Number(await lit.getAttribute('data-start'))).toBeGreaterThan(25);
  await act(page, 'removeFrame()');
  await panel.waitFor({ state: 'detached' });
});

/** The page of an allowed site on which there is no player, with the list of our scripts in it. */
async function openNotes(): Promise<{ page: Page; scripts: () => string[] }> {
  const page = await fixture.browser.newPage();
  const scripts = await watchScripts(page, fixture.browser.extensionId);
  await open('https://notes.example/heard', page);
  // The hook, in the page's own world, shows nobody where it is from.
  await expect.poll(scripts).toEqual(['page-ear.js', 'page-watcher.js']);
  return { page, scripts };
}

/** Long enough for the watcher to have looked at what has changed, and for the overlay to have come. */
const lookMs = 2500;

const isAgent = (name: string) => name === 'page-agent.js';

test('A page of an allowed site without a player never gets the agent', async () => {
  const { page, scripts } = await openNotes();
  await act(page, `addFrame({ src: '/heard?frame' })`);
  await act(page, `addFrame({ src: 'https://pods.example/empty' })`);
  await act(
    page,
    `addFrame({ src: 'https://player.example/embed/7', allow: 'autoplay', width: 1, height: 1 })`,
  );
  await act(page, `history.pushState(null, '', '/heard?more'); place.append('More words'); place.click()`);
  await page.waitForTimeout(lookMs);
  expect(scripts().filter((name) => !/^page-(ear|hook)/.test(name))).toEqual(['page-watcher.js']);
  expect(await page.locator('sidecue-panel').count()).toBe(0);
});

const latePlayers = [
  ['an element', `place.append(newAudio())`],
  [
    'an element in a shadow root',
    `const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(newAudio());
    place.append(host)`,
  ],
  [
    'an element in a shadow root that was attached unseen, clicked on',
    `place.attachShadow({ mode: 'open' }).append(newAudio()); place.click()`,
  ],
  [
    "an element in a closed shadow root, played by the page's script",
    `const player = newAudio();
    place.attachShadow({ mode: 'closed' }).append(player);
    player.play()`,
  ],
  ['a player that is never attached', `newAudio().play()`],
  ["a frame of the page's own site", `addFrame({ src: '/player' })`],
  [
    "a player in a frame of the page's own site that was without one",
    `addFrame({ src: '/heard?frame' }).then(({ contentDocument }) =>
      contentDocument.body.append(newAudio(contentDocument)))`,
  ],
  [
    "a frame of the page's own site that goes to a player",
    `addFrame({ src: '/heard?frame' }).then((frame) => { frame.contentWindow.location.href = '/player'; })`,
  ],
  [
    "a player in a frame of the page's own site that is never attached",
    `addFrame({ src: '/heard?frame' }).then(({ contentWindow }) => contentWindow.newAudio().play())`,
  ],
  ['an embedded YouTube player', `addFrame({ src: 'https://www.youtube.com/embed/z7BvslwVRbQ' })`],
  [
    'a frame of another site that is given its address later',
    `addFrame({ allow: 'autoplay' }).then((frame) => { frame.src = 'https://player.example/embed/7'; })`,
  ],
  [
    'a frame of another site that is shown later',
    `addFrame({ allow: 'autoplay', hidden: true, src: 'https://player.example/embed/7' })
      .then((frame) => { frame.hidden = false; })`,
  ],
] as const;

/** Some pages at a time: each waits most of the time, and one after the other would take minutes. */
test.for([
  { part: 'first', players: latePlayers.slice(0, 4) },
  { part: 'second', players: latePlayers.slice(4, 8) },
  { part: 'third', players: latePlayers.slice(8) },
])(
  'There a player that comes late brings the overlay, once: the $part third',
  { timeout: 120_000 },
  async ({ players }) => {
    const opened = [];
    for (const [name, script] of players) {
      const { page, scripts } = await openNotes();
      await act(page, `(async () => { ${script} })()`);
      await cardOf(page).or(panelOf(page)).waitFor();
      await act(page, `place.append(newAudio(), newAudio())`);
      opened.push({ name, page, scripts });
    }
    await opened.at(-1)!.page.waitForTimeout(lookMs);
    for (const { name, page, scripts } of opened) {
      expect(scripts().filter(isAgent), name).toEqual(['page-agent.js']);
      expect(await page.locator('sidecue-panel').count(), name).toBe(1);
    }
  },
);

test('There the toolbar button brings the overlay before any player is there, and the player no second one', async () => {
  const { page, scripts } = await openNotes();
  await putOver(fixture.browser, page);
  await cardOf(page).waitFor();
  await act(page, `place.append(newAudio())`);
  await page.waitForTimeout(lookMs);
  expect(scripts().filter(isAgent)).toEqual(['page-agent.js']);
  expect(await page.locator('sidecue-panel').count()).toBe(1);
});

test('There a background that sleeps is woken by a player', async () => {
  const { page } = await openNotes();
  const session = await fixture.browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await act(page, `place.append(newAudio())`);
  await cardOf(page)
    .getByRole('heading', { name: 'Is this “Developer Advocacy for Data Science”?' })
    .waitFor();
});

test.for([
  ['the newer form, in a playlist', `/embed/videoseries?list=${devrelTalk.videoId}&standin=new-embed`],
  ['the older form', `/embed/${devrelTalk.videoId}`],
])(
  'There a video embedded from youtube-nocookie.com is named, started by a jump, and followed: %s',
  async ([, path]) => {
    const { page } = await openNotes();
    await act(page, `addFrame({ allow: 'autoplay', src: 'https://www.youtube-nocookie.com${path}' })`);
    const panel = panelOf(page);
    await panel.getByRole('heading', { name: devrelTalk.title }).waitFor();
    await panel.locator('[data-start]').nth(20).click();
    const start = Number(await panel.locator('[data-start]').nth(20).getAttribute('data-start'));
    const frame = page.frames().find((candidate) => candidate.url().includes('youtube-nocookie'))!;
    const time = () => frame.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
    await expect.poll(async () => (await time()) - start).toSatisfy((past: number) => past >= 0 && past < 10);
    await expect
      .poll(async () => Number(await panel.locator('[aria-current="true"]').getAttribute('data-start')))
      .toBeGreaterThanOrEqual(start);
  },
);

test('There an update of the extension puts one new overlay in the place of the old one', async () => {
  const page = await open('https://www.wandb.com/podcast/vicki-boykis');
  const search = panelOf(page).getByRole('searchbox', { name: 'Search transcript' });
  await search.fill('data science');
  await panelOf(page).locator('[data-hit]').first().waitFor();
  // Longer than what is open rests before it is kept.
  await page.waitForTimeout(500);
  const old = page.frames().find((frame) => frame.url().endsWith('/panel.html'))!;
  await fixture.browser.update();
  await expect.poll(() => old.isDetached()).toBe(true);
  await expect.poll(() => search.inputValue().catch(() => null)).toBe('data science');
  expect(await page.locator('sidecue-panel').count()).toBe(1);
  await act(page, `player.currentTime = 690`);
  const lit = panelOf(page).locator('[aria-current="true"]');
  await expect.poll(async () => Number(await lit.getAttribute('data-start'))).toBeGreaterThan(680);
});

test('There a player that comes when the extension has gone is no trouble to the page', async () => {
  const { page, scripts } = await openNotes();
  const worker = await fixture.browser.serviceWorker();
  const gone = worker.waitForEvent('close');
  // It would be gone before it answers.
  await worker.evaluate('void setTimeout(() => chrome.runtime.reload())');
  await gone;
  await act(page, `newAudio().play()`);
  await act(page, `place.append(newAudio())`);
  await page.waitForTimeout(lookMs);
  expect(scripts().filter(isAgent)).toEqual([]);
});
