import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { openPopup } from '../browsers/popup';
import { podcastHosts } from '../standin/podcasts/hosts';
import { act, cardOf, chooseByHand, countShown, panelOf, putOver as pressAndPutOver } from './overlay-page';

const fixture = useChromium(undefined, { hosts: podcastHosts });
const blog = 'https://www.wandb.com/podcast/vicki-boykis';

async function open(address: string): Promise<Page> {
  const page = await fixture.browser.newPage();
  await page.goto(address);
  return page;
}

const putOver = (page: Page) => pressAndPutOver(fixture.browser, page);
const audio = (page: Page, id = 'player') =>
  page.locator(`#${id}`).evaluate(({ currentTime, paused, playbackRate }: HTMLMediaElement) => ({
    time: currentTime,
    paused,
    rate: playbackRate,
  }));

test('On a blog with an audio element the transcript follows, jumps, and drives the player', async () => {
  const page = await open(blog);
  await putOver(page);
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'Machine Learning Across Industries' }).waitFor();

  await act(page, `document.getElementById('player').currentTime = 690`);
  await panel.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await audio(page)).paused).toBe(false);
  const lit = panel.locator('[aria-current="true"]');
  await expect.poll(async () => Number(await lit.getAttribute('data-start'))).toBeGreaterThan(680);
  expect(Number(await lit.getAttribute('data-start'))).toBeLessThan(705);

  const line = panel.locator('[data-start]').nth(30);
  await line.scrollIntoViewIfNeeded();
  await line.click();
  const start = Number(await line.getAttribute('data-start'));
  await expect
    .poll(async () => (await audio(page)).time - start)
    .toSatisfy((past: number) => past >= 0 && past < 10);
  await panel.getByRole('button', { name: /^Back to 11:/ }).click();
  await expect.poll(async () => (await audio(page)).time).toBeGreaterThan(685);

  await panel.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.poll(async () => (await audio(page)).paused).toBe(true);
  const { time } = await audio(page);
  await panel.getByRole('button', { name: 'Forward 30 seconds' }).click();
  await expect.poll(async () => (await audio(page)).time).toBeCloseTo(time + 30, 1);
  await panel.getByRole('button', { name: 'Back 10 seconds' }).click();
  await expect.poll(async () => (await audio(page)).time).toBeCloseTo(time + 20, 1);
  await panel.getByRole('button', { name: 'Speed: 1×' }).click();
  await panel.getByRole('menuitemcheckbox', { name: '1.5×' }).click();
  await expect.poll(async () => (await audio(page)).rate).toBe(1.5);

  const popup = await openPopup(fixture.browser, page);
  await expect.poll(() => popup.text()).toContain('Open in side panel');
  await expect
    .poll(() => popup.text())
    .toContain('Transcript available\n\nMachine Learning Across Industries');
});

test('A far seek of the player brings the spoken line into view, however high the lines between are', async () => {
  const page = await open(blog);
  await putOver(page);
  const panel = panelOf(page);
  await panel.getByRole('heading').first().waitFor();
  const lit = panel.locator('[aria-current="true"]');
  /** How far down the list the lit line stands, as a share of its height. */
  const place = () =>
    lit.evaluate((line) => {
      const list = line.closest('[role="list"]')!.getBoundingClientRect();
      return (line.getBoundingClientRect().top - list.top) / list.height;
    });
  for (const time of [690, 1900, 60]) {
    await act(page, `document.getElementById('player').currentTime = ${time}`);
    await expect
      .poll(async () => Math.abs(time - Number(await lit.getAttribute('data-start'))))
      .toBeLessThan(15);
    await expect.poll(place).toSatisfy((share: number) => share > 0 && share < 1 / 2);
    expect(await panel.getByRole('button', { name: /^Return/ }).count()).toBe(0);
  }
});

test('A page on which nobody asked for it has nothing of ours in it', async () => {
  const page = await open(blog);
  await act(page, `document.getElementById('player').play()`);
  await page.waitForTimeout(800);
  expect(await page.locator('sidecue-panel').count()).toBe(0);
  const traces = await act(
    page,
    `String(HTMLMediaElement.prototype.play) + document.documentElement.outerHTML.includes('sidecue')`,
  );
  expect(traces).toBe('function play() { [native code] }false');
});

/** Whether the page's own player, which its script alone can reach, plays, and where. */
const ownPlayer = (page: Page) =>
  act(
    page,
    `({ time: pagePlayer.currentTime, paused: pagePlayer.paused, rate: pagePlayer.playbackRate })`,
  ) as Promise<{
    time: number;
    paused: boolean;
    rate: number;
  }>;

test('A player made with `new Audio()` and never attached is followed and driven', async () => {
  const page = await open('https://open.spotify.com/episode/7bVCKqn9fLt6ETq8hxId5V');
  const before = await act(page, 'describePlay()');
  await putOver(page);
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'Data Developer Relations' }).waitFor();
  expect(await act(page, 'describePlay().slice(0, 2)')).toEqual((before as unknown[]).slice(0, 2));

  await page.getByRole('button', { name: 'Play', exact: true }).first().click();
  // The whole hour is fetched before it plays.
  await expect.poll(async () => (await ownPlayer(page)).time, { timeout: 20_000 }).toBeGreaterThan(0.3);
  await panel.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  const line = panel.locator('[data-start="40"]').first();
  await line.scrollIntoViewIfNeeded();
  await line.click();
  await expect.poll(async () => (await ownPlayer(page)).time).toBeGreaterThanOrEqual(40);
  const lit = panel.locator('[aria-current="true"]');
  await expect.poll(async () => Number(await lit.getAttribute('data-start'))).toBeGreaterThanOrEqual(40);
  await panel.getByRole('button', { name: 'Speed: 1×' }).click();
  await panel.getByRole('menuitemcheckbox', { name: '2×', exact: true }).click();
  await expect.poll(async () => (await ownPlayer(page)).rate).toBe(2);
  await panel.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.poll(async () => (await ownPlayer(page)).paused).toBe(true);
  await panel.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await ownPlayer(page)).paused).toBe(false);
});

test('The hook in the page keeps what `play` is and does', async () => {
  const page = await open('https://open.spotify.com/episode/7bVCKqn9fLt6ETq8hxId5V');
  await act(page, `window.before = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')`);
  await putOver(page);
  await panelOf(page).getByRole('heading').first().waitFor();
  const report = await act(
    page,
    `(async () => {
      const after = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play');
      const broken = new Audio();
      const promise = broken.play();
      const isPromise = promise instanceof Promise;
      broken.src = 'data:,';
      const reason = await promise.catch((error) => error.name);
      let thrown = null;
      try { await HTMLMediaElement.prototype.play.call({}); } catch (error) { thrown = error; }
      return {
        isHooked: after.value !== before.value,
        flags: ['writable', 'enumerable', 'configurable'].every((flag) => after[flag] === before[flag]),
        name: after.value.name,
        text: /native code/.test(String(after.value)),
        globals: Object.keys(window).filter((key) => /sidecue|hook/i.test(key)),
        isPromise, reason, thrown: thrown.name,
        // Where the extension's address would stand.
        stack: /extension/.test(thrown.stack),
      };
    })()`,
  );
  expect(report).toEqual({
    isHooked: true,
    flags: true,
    name: 'play',
    text: true,
    globals: [],
    isPromise: true,
    reason: expect.any(String),
    thrown: 'TypeError',
    stack: false,
  });
});

test.for([
  ['open', ''],
  ['closed', '?closed'],
] as const)(
  'A player in %s shadow roots is found, and a talk chosen by hand follows it',
  async ([, query]) => {
    const page = await open(`https://pods.example/shadow${query}`);
    await putOver(page);
    const card = cardOf(page);
    await card.getByRole('heading', { name: 'No transcript for this episode yet' }).waitFor();
    // Long enough for a frame that shrinks at each report of its height to have lost its buttons.
    await page.waitForTimeout(300);
    const cut = await card.evaluate((node) => node.scrollHeight - innerHeight);
    expect(cut).toBeLessThanOrEqual(0);
    await chooseByHand(page, 'mlops archtect', 'MLOps Architect');
    const panel = panelOf(page);
    await panel.getByRole('heading', { name: 'MLOps Architect' }).waitFor();
    const line = panel.locator('[data-start]').nth(12);
    await line.click();
    const start = Number(await line.getAttribute('data-start'));
    await expect.poll(async () => (await ownPlayer(page)).time).toBe(start);

    await page.reload();
    await putOver(page);
    await panel.getByRole('heading', { name: 'MLOps Architect' }).waitFor();
  },
);

test('A likely talk is asked about; yes is remembered, no offers to bring one', async () => {
  const page = await open('https://pods.example/unsure');
  await putOver(page);
  const question = 'Is this “Developer Advocacy for Data Science”?';
  const card = cardOf(page);
  await card.getByRole('heading', { name: question }).waitFor();
  await card.getByRole('button', { name: 'No', exact: true }).click();
  await card.getByRole('heading', { name: 'No transcript for this episode yet' }).waitFor();
  await page.reload();
  await putOver(page);
  await card.getByRole('heading', { name: question }).waitFor();
  await card.getByRole('button', { name: 'Yes', exact: true }).click();
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'Developer Advocacy for Data Science' }).waitFor();
  await page.reload();
  await putOver(page);
  await panel.getByRole('heading', { name: 'Developer Advocacy for Data Science' }).waitFor();
});

test('Bringing a transcript opens the library page for this very page', async () => {
  const page = await open('https://pods.example/shadow?bring');
  await putOver(page);
  const opened = fixture.browser.context.waitForEvent('page');
  await cardOf(page).getByRole('button', { name: 'Add a transcript' }).click();
  const address = new URL((await opened).url());
  expect(address.pathname).toBe('/library.html');
  expect(address.hash).toBe('#add');
  expect(address.searchParams.get('import')).toBe('https://pods.example/shadow?bring');
  expect(address.searchParams.get('title')).toBe('A player in shadow roots');
});

test('A player in a frame of the same site is found and driven', async () => {
  const page = await open('https://pods.example/frames');
  await putOver(page);
  await chooseByHand(page, 'mlops', 'MLOps Architect');
  const inner = page.frameLocator('iframe').locator('#player');
  await panelOf(page).getByRole('button', { name: 'Forward 30 seconds' }).click();
  await expect.poll(() => inner.evaluate((media: HTMLMediaElement) => media.currentTime)).toBe(30);
});

test('A player in a frame of another site is named, and how to let Sidecue in', async () => {
  const page = await open('https://pods.example/frames?foreign');
  await putOver(page);
  await cardOf(page).getByText('The player comes from player.example.').waitFor();
  const popup = await openPopup(fixture.browser, page);
  await expect.poll(() => popup.text()).toContain('Allow the player from player.example');
});

test('On an episode page with an embedded YouTube player the panel follows and drives the video', async () => {
  const page = await open('https://datatalks.club/podcast/devrel-open-source-machine-learning.html');
  await putOver(page);
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'Data Developer Relations' }).waitFor();
  const video = page.frameLocator('#podcast-video-player').locator('video');
  const state = () =>
    video.evaluate(({ currentTime, paused }: HTMLMediaElement) => ({ time: currentTime, paused }));
  await panel.getByText('/ 59:38').waitFor();
  await panel.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await state()).paused).toBe(false);
  const line = panel.locator('[data-start="62"]').first();
  await line.scrollIntoViewIfNeeded();
  await line.click();
  await expect.poll(async () => (await state()).time).toBeGreaterThanOrEqual(62);
  const lit = panel.locator('[aria-current="true"]');
  await expect.poll(async () => Number(await lit.getAttribute('data-start'))).toBeGreaterThanOrEqual(62);
  await panel.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.poll(async () => (await state()).paused).toBe(true);
});

test('Of two players on a page the one that last played is followed', async () => {
  const page = await open('https://pods.example/two');
  await putOver(page);
  await chooseByHand(page, 'mlops', 'MLOps Architect');
  const panel = panelOf(page);
  await act(page, `first.play()`);
  await panel.getByText('/ 59:50').waitFor();
  await act(page, `second.play()`);
  // Another file is another episode: the old transcript is gone at once.
  await panel.waitFor({ state: 'detached' });
  await act(page, `loop.play()`);
  await page.waitForTimeout(600);
  await chooseByHand(page, 'vicki', 'Machine Learning');
  await panel.getByText('/ 50:00').waitFor();
  await act(page, `second.pause(); loop.pause(); first.pause(); first.play()`);
  await panel.getByText('/ 59:50').waitFor();
});

test('A page that changes episode without loading gets the transcript of what plays', async () => {
  const page = await open('https://shows.example/episode/mlops');
  await putOver(page);
  const card = cardOf(page);
  const panel = panelOf(page);
  await act(page, 'startEpisode()');
  await panel.getByRole('heading', { name: 'MLOps Architect' }).waitFor();

  // The player goes on while another episode is only looked at.
  await page.waitForTimeout(2200);
  await act(page, `go('bread')`);
  await page.waitForTimeout(1500);
  await panel.getByRole('heading', { name: 'MLOps Architect' }).waitFor();

  await act(page, 'startEpisode()');
  await card.getByRole('heading', { name: 'No transcript for this episode yet' }).waitFor();
  expect(await panel.count()).toBe(0);

  await act(page, `go('work').then(startEpisode)`);
  await panel.getByRole('heading', { name: 'Data Scientists at Work' }).waitFor();
  await page.goBack();
  await page.goBack();
  await act(page, 'startEpisode()');
  await panel.getByRole('heading', { name: 'MLOps Architect' }).waitFor();
});

test('In a page that is one form, whose fields have the names of properties, the transcript follows', async () => {
  const page = await fixture.browser.newPage();
  await page.goto('https://www.wandb.com/podcast/vicki-boykis');
  await page.evaluate(() => {
    const names = new Set<string>();
    for (let of = HTMLFormElement.prototype; of !== Object.prototype; of = Object.getPrototypeOf(of)) {
      for (const name of Object.getOwnPropertyNames(of)) names.add(name);
    }
    const form = document.createElement('form');
    form.append(...document.body.childNodes);
    document.body.append(form);
    for (const name of names) {
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name });
      HTMLElement.prototype.append.call(form, field);
    }
  });
  await putOver(page);
  await panelOf(page).waitFor();
  await panelOf(page).locator('[data-start]').nth(3).click();
  await expect.poll(() => page.evaluate<number>('player.currentTime')).toBeGreaterThan(0);
});

test('A page without any player says what to do', async () => {
  const page = await open('https://pods.example/empty');
  await putOver(page);
  await cardOf(page).getByText('Nothing on this page plays sound').waitFor();
  await cardOf(page).getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => countShown(page)).toBe(0);
  await putOver(page);
  await cardOf(page).waitFor();
});

test('A player of which the page shows only its clock is followed by that, and seeking is not offered', async () => {
  const page = await open('https://pods.example/clock');
  await putOver(page);
  await cardOf(page).getByText('Nothing on this page plays sound').waitFor();
  await act(page, 'play()');
  await chooseByHand(page, 'architect', 'MLOps Architect');
  const panel = panelOf(page);
  const lit = panel.locator('[aria-current="true"]');
  const start = async () => Number(await lit.getAttribute('data-start'));
  await expect.poll(start, { timeout: 8000 }).toBeGreaterThan(680);
  expect(await start()).toBeLessThan(720);

  const bar = panel.getByRole('group', { name: 'Player' });
  await expect.poll(() => bar.textContent()).toMatch(/^1[12]:\d\d \/ 58:20Follows the clock on the page/);
  expect(await bar.getByRole('button').count()).toBe(0);
  await panel.locator('[data-start]').nth(3).click();
  expect(await panel.getByRole('button', { name: /^Back to/ }).count()).toBe(0);

  await act(page, 'seek(1500)');
  await expect.poll(start, { timeout: 8000 }).toBeGreaterThan(1480);
});
