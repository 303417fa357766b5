import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import type { Variant } from '../standin/page/variants';

const talk = 'p1gVaS4Zx5M';
const otherTalk = 'z7BvslwVRbQ';
const probeExtension = join(import.meta.dirname, '../fixtures/probe-extension');

const fixture = useChromium(probeExtension, {
  hosts: { 'podcast.example': (_, response) => response.end('<title>A podcast page</title>') },
});

async function open(id: string, options: { at?: string; variants?: Variant[] } = {}): Promise<Page> {
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress(id, options));
  return page;
}

/** Opens a talk and waits until its page is complete and it plays. */
async function openPlaying(options: { at?: string; variants?: Variant[] } = {}): Promise<Page> {
  const page = await open(talk, options);
  await page.waitForSelector('#movie_player.playing-mode');
  await page.waitForSelector('ytd-watch-metadata h1');
  return page;
}

const mainVideo = '#movie_player video.html5-main-video';
const mediaState = (page: Page) =>
  page.locator(mainVideo).evaluate((video: HTMLVideoElement) => ({
    time: video.currentTime,
    duration: video.duration,
    paused: video.paused,
    rate: video.playbackRate,
  }));
const order = (page: Page, what: string) =>
  page.evaluate((detail) => document.dispatchEvent(new CustomEvent('probe-order', { detail })), what);

test('A talk plays from the start time in its address, with the extension in the page', async () => {
  const page = await openPlaying({ at: '1m30s' });
  const { time, duration } = await mediaState(page);
  expect(time).toBeGreaterThanOrEqual(90);
  expect(time).toBeLessThan(120);
  expect(duration).toBe(3597);
  expect(await page.title()).toBe('MLOps Architect - Danny Leybzon - YouTube');
  expect(await page.evaluate(() => document.documentElement.dataset.probe)).toBe('here');
});

test('Seeking lands exactly where it was aimed', async () => {
  const page = await openPlaying();
  await page.keyboard.press('k');
  for (const aim of [0.25, 12.345, 1799.999, 3590.001]) {
    const reached = await page.locator(mainVideo).evaluate(async (video: HTMLVideoElement, time) => {
      video.currentTime = time;
      await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
      return video.currentTime;
    }, aim);
    expect(reached).toBe(aim);
  }
});

test('The media server answers a range with exactly its bytes', async () => {
  const page = await openPlaying();
  const answer = await page.evaluate(async () => {
    const response = await fetch('/videoplayback?dur=100&id=range', {
      headers: { range: 'bytes=40-200039' },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      status: response.status,
      range: response.headers.get('content-range'),
      length: bytes.length,
      first: [...bytes.subarray(0, 5)],
    };
  });
  // The last four bytes of the header say how many samples follow: 800,000, little-endian.
  expect(answer).toEqual({
    status: 206,
    range: 'bytes 40-200039/800044',
    length: 200_000,
    first: [0x00, 0x35, 0x0c, 0x00, 0x80],
  });
});

test.for<[Variant[], string[]]>([
  [
    [],
    ['yt-navigate-start', 'address', 'page', 'yt-navigate-finish', 'media', 'title', 'yt-page-data-updated'],
  ],
  [
    ['media-first'],
    ['yt-navigate-start', 'address', 'media', 'page', 'yt-navigate-finish', 'title', 'yt-page-data-updated'],
  ],
])(
  'Navigation (%j) changes address, page, media and title one after the other',
  async ([variants, names]) => {
    const page = await openPlaying({ variants });
    await page.locator(mainVideo).evaluate((video) => video.setAttribute('data-same', 'yes'));
    const before = await page.evaluate(() => window.standIn.events.length);
    await page.evaluate((id) => window.standIn.navigate(id), otherTalk);
    const events = (await page.evaluate((from) => window.standIn.events.slice(from), before)).filter(
      ({ name }) => name !== 'yt-player-updated',
    );
    expect(events.map(({ name }) => name)).toEqual(names);
    const at = (name: string) => events.find((event) => event.name === name)!;
    expect(at('yt-navigate-start')).toMatchObject({ videoId: talk, media: talk });
    expect(at('yt-navigate-start').address).toContain(talk);
    expect(at('address')).toMatchObject({ videoId: talk, media: talk });
    expect(at('address').address).toContain(otherTalk);
    expect(at('yt-navigate-finish').videoId).toBe(otherTalk);
    expect(at('yt-navigate-finish').title).toContain('Leybzon');
    expect(at('yt-page-data-updated')).toMatchObject({ videoId: otherTalk, media: otherTalk });
    expect(at('yt-page-data-updated').title).toContain('Bowne-Anderson');
    expect(await page.locator(mainVideo).getAttribute('data-same')).toBe('yes');

    await page.evaluate(() => window.standIn.back());
    expect(new URL(page.url()).searchParams.get('v')).toBe(talk);
    expect(await page.locator('ytd-watch-flexy:visible').getAttribute('video-id')).toBe(talk);
  },
);

test('With `new-element` another video gets another media element', async () => {
  const page = await openPlaying({ variants: ['new-element'] });
  await page.locator(mainVideo).evaluate((video) => video.setAttribute('data-same', 'yes'));
  await page.evaluate((id) => window.standIn.navigate(id), otherTalk);
  expect(await page.locator(mainVideo).count()).toBe(1);
  expect(await page.locator(mainVideo).getAttribute('data-same')).toBeNull();
});

test('A replaced media element goes on where the old one was', async () => {
  const page = await openPlaying({ at: '600' });
  await page.evaluate(() => window.standIn.replaceVideoElement());
  await expect.poll(() => mediaState(page)).toMatchObject({ duration: 3597, paused: false });
  await expect.poll(async () => (await mediaState(page)).time).toBeGreaterThan(600);
});

test("An advert takes the talk's element with a clock of its own, and gives it back where it was", async () => {
  const page = await openPlaying({ at: '600' });
  const video = page.locator(mainVideo);
  await video.evaluate((element: HTMLVideoElement) => {
    element.playbackRate = 1.5;
  });
  // Looked at in the page itself: after a second it is over.
  const advert = await video.evaluate(async (element: HTMLVideoElement) => {
    await window.standIn.startAdvert(1);
    const { duration, playbackRate: rate, paused } = element;
    return { classes: element.closest('#movie_player')!.className, media: { duration, rate, paused } };
  });
  expect(advert.classes).toMatch(/ad-showing.*ad-interrupting/);
  expect(advert.media).toEqual({ duration: 1, rate: 1, paused: false });
  // It ends by itself.
  await page.waitForSelector('#movie_player:not(.ad-showing).playing-mode');
  await expect.poll(async () => (await mediaState(page)).duration).toBe(3597);
  await expect.poll(async () => (await mediaState(page)).time).toBeGreaterThan(600);
  const { time, rate } = await mediaState(page);
  expect(time).toBeLessThan(660);
  expect(rate).toBe(1.5);
});

test('Theatre, one column and full screen move the player and the right column', async () => {
  const page = await openPlaying();
  const host = page.locator('ytd-watch-flexy:visible');
  const inside = (selector: string) => host.locator(selector).count();
  expect(await inside('#player #movie_player')).toBe(1);
  expect(await inside('#secondary-inner > #related')).toBe(1);

  await page.keyboard.press('t');
  expect(await host.getAttribute('theater')).not.toBeNull();
  expect(await inside('#full-bleed-container #movie_player')).toBe(1);
  expect((await mediaState(page)).paused).toBe(false);
  await page.evaluate(() => window.standIn.openTranscript());
  expect(await inside('#panels-full-bleed-container > #panels')).toBe(1);
  await page.keyboard.press('t');
  expect(await inside('#secondary-inner > #panels')).toBe(1);

  await page.setViewportSize({ width: 900, height: 800 });
  await page.waitForSelector('ytd-watch-flexy:visible:not([is-two-columns_])');
  expect(await inside('#below > #related')).toBe(1);
  expect(await page.locator('#secondary-inner').filter({ visible: true }).count()).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.waitForSelector('ytd-watch-flexy[is-two-columns_]:visible #secondary-inner > #related');

  await page.keyboard.press('f');
  await page.waitForSelector('ytd-watch-flexy[fullscreen] #full-bleed-container .ytp-fullscreen');
  expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('html');
  expect(await page.locator('#columns').filter({ visible: true }).count()).toBe(0);
});

test('Typing in the page is no shortcut; typing that leaks out of a shadow root is', async () => {
  const page = await openPlaying();
  const shortcuts = () => page.evaluate(() => [...window.standIn.shortcuts]);
  await page.locator('#masthead input').press('k');
  expect(await shortcuts()).toEqual([]);
  await page.locator('probe-panel input').press('k');
  expect(await shortcuts()).toEqual(['k']);
  expect(await page.evaluate(() => window.standIn.keys.at(-1))).toEqual({
    type: 'keyup',
    key: 'k',
    target: 'probe-panel',
  });
});

test('A click on the progress bar seeks there', async () => {
  const page = await openPlaying();
  const bar = page.locator('#movie_player .ytp-progress-bar');
  const box = (await bar.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  expect(Math.abs((await mediaState(page)).time - 3597 / 2)).toBeLessThan(30);
});

test('Strangers in the right column are removed after navigation', async () => {
  const page = await openPlaying();
  await page.evaluate((id) => {
    document
      .querySelector('ytd-watch-flexy:not([hidden]) #secondary-inner')!
      .prepend('', document.createElement('i'));
    return window.standIn.navigate(id);
  }, otherTalk);
  expect(await page.locator('#secondary-inner > i').count()).toBe(0);
});

test('The video goes on in the corner while another page is open, and is taken back', async () => {
  const page = await openPlaying({ at: '600' });
  await page.evaluate(() => window.standIn.openMiniplayer());
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await page.locator('ytd-miniplayer #movie_player').count()).toBe(1);
  await expect.poll(async () => (await mediaState(page)).paused).toBe(false);
  await page.evaluate(() => window.standIn.startPreview('StandInNo01'));
  await expect.poll(() => page.locator('video.html5-main-video').filter({ visible: true }).count()).toBe(2);
  await page.evaluate(() => window.standIn.endPreview());
  await page.evaluate(() => window.standIn.back());
  await expect.poll(() => page.locator('ytd-watch-flexy:visible #player #movie_player').count()).toBe(1);
  expect((await mediaState(page)).time).toBeGreaterThan(600);
});

test('Shorts change by replacing the address', async () => {
  const page = await fixture.browser.newPage();
  await page.goto('https://www.youtube.com/shorts/StandInSh01');
  await page.waitForSelector('ytd-reel-video-renderer[is-active]');
  const entries = await page.evaluate(() => history.length);
  await page.evaluate(() => window.standIn.nextShort());
  expect(page.url()).toMatch(/\/shorts\/StandInSh02$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(await page.locator('ytd-reel-video-renderer[is-active]').getAttribute('id')).toBe('StandInSh02');
});

test('The next video begins when one has ended', async () => {
  const page = await openPlaying({ at: '3596', variants: ['autoplay'] });
  await page.waitForURL((url) => url.searchParams.get('v') === 'jv5W4jXk4P4');
  await page.waitForSelector('ytd-watch-flexy[video-id="jv5W4jXk4P4"]:visible');
});

test('A page that starts hidden stays empty until it is shown', async () => {
  const page = await open(talk, { variants: ['hidden-start'] });
  await page.waitForSelector('ytd-app', { state: 'attached' });
  expect(await page.locator(`ytd-watch-flexy[video-id="${talk}"]`).count()).toBe(0);
  await page.evaluate(() => window.standIn.show());
  await page.waitForSelector(`ytd-watch-flexy[video-id="${talk}"]:visible`);
});

test.for<[Variant[], string, string]>([
  [[], 'transcript-segment-view-model', '.ytwTranscriptSegmentViewModelTimestamp'],
  [['legacy-transcript'], 'ytd-transcript-segment-renderer', '.segment-timestamp'],
])("The page's own transcript (%j) has every line of the talk", async ([variants, row, stamp]) => {
  const page = await openPlaying({ variants });
  await page.getByRole('button', { name: 'Show transcript' }).click();
  await page.evaluate(() => window.standIn.openTranscript());
  const rows = page.locator(`ytd-engagement-panel-section-list-renderer:visible ${row}`);
  expect(await rows.count()).toBe(1753);
  expect((await rows.nth(1752).locator(stamp).textContent())?.trim()).toBe('59:50');
});

test('An unknown layout has a video and none of the known names', async () => {
  const page = await open(talk, { variants: ['unknown-layout'] });
  await page.waitForSelector('video');
  expect(await page.locator('#movie_player, ytd-watch-flexy, ytd-app, #secondary').count()).toBe(0);
});

test("An embedded player's page has the player alone", async () => {
  const page = await fixture.browser.newPage();
  await page.goto(`https://www.youtube.com/embed/${talk}`);
  await page.waitForSelector(`a.ytp-title-link[href$="${talk}"]`);
  expect(await page.locator('#movie_player video').count()).toBe(1);
  expect(await page.locator('ytd-watch-flexy').count()).toBe(0);
});

test('Other hosts are served under their own names', async () => {
  const page = await fixture.browser.newPage();
  await page.goto('https://podcast.example/episode');
  expect(await page.title()).toBe('A podcast page');
});

test('Uncaught and logged errors and stray requests, of page and background, are reported', async () => {
  const page = await openPlaying();
  await fixture.browser.serviceWorker();
  const problems: string[] = [];
  for (const what of ['throw', 'log', 'fetch']) await order(page, what);
  await expect
    .poll(async () => {
      problems.push(...(await fixture.browser.takeProblems()));
      return problems.length;
    })
    .toBe(6);
  const text = problems.join('\n');
  expect(text).toContain('thrown in the page');
  expect(text).toContain('thrown in the background');
  expect(text).toContain('logged in the page');
  expect(text).toContain('logged in the background');
  expect(text).toContain('www.youtube.com/nobody-asks-for-this');
  expect(text).toContain('elsewhere.example:443');
});
