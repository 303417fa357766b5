import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { findChromium } from '../setup/browsers';
import { openTalk, panelPageOf, searchFor } from './panel-page';
import { mlopsTalk, talks } from './talks';

const fixture = useChromium();

test.for(talks.map((talk) => [talk.title, talk] as const))(
  '“%s” opens on its own video with every line of its file',
  async ([, talk]) => {
    const { page, panel, lines, search } = await openTalk(fixture, { videoId: talk.videoId });
    expect(await panel.getAttribute('aria-label')).toBe(`Transcript of ${talk.title}`);
    expect(await panel.getByRole('heading').textContent()).toBe(talk.title);
    const guest = talk.people.find(({ role }) => role === 'guest')!;
    expect(await panel.getByRole('paragraph').first().textContent()).toContain(guest.name);
    expect(await search.count()).toBe(1);
    expect(await panel.getByRole('status').count()).toBe(1);

    const drawn = await lines.evaluateAll((elements) =>
      elements.map((element) => ({
        start: Number((element as HTMLElement).dataset.start),
        text: element.querySelector('.words')?.textContent,
      })),
    );
    expect(drawn).toEqual(talk.cues.map(({ start, text }) => ({ start, text })));
    expect(await page.locator('sidecue-panel').count()).toBe(1);
  },
);

test('The page can neither look into the panel nor see what is found and selected in it', async () => {
  const panelPage = await openTalk(fixture);
  const { page, panel, line } = panelPage;
  await searchFor(panelPage, 'grizzly');
  await line(3).evaluate((element) => getSelection()!.selectAllChildren(element));
  const seen = () => ({
    frames: window.length,
    highlights: CSS.highlights.size,
    selected: getSelection()!.toString(),
    roots: ['sidecue-panel', 'sidecue-marks'].map((name) => document.querySelector(name)!.shadowRoot),
    addresses: performance.getEntries().filter(({ name }) => name.includes('panel.html')).length,
  });
  expect(await page.evaluate(seen)).toEqual({
    frames: 0,
    highlights: 0,
    selected: '',
    roots: [null, null],
    addresses: 0,
  });
  // All of it is there, in the frame.
  expect(await panel.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  expect(await panel.evaluate(() => getSelection()!.toString())).toContain(mlopsTalk.cues[3]!.text);
});

test('Sounds are told apart from speech', async () => {
  const { panel } = await openTalk(fixture);
  const sounds = await panel.locator('.sound').allTextContents();
  expect(sounds).toEqual(mlopsTalk.cues.map(({ text }) => text).filter((text) => /^\[\w+\]$/.test(text)));
  expect(sounds.length).toBeGreaterThan(0);
});

test('The lines are a list to a screen reader, each with its time', async () => {
  const { panel, line } = await openTalk(fixture);
  expect(await panel.getByRole('listitem').count()).toBe(mlopsTalk.cues.length);
  expect(await line(730).locator('time').textContent()).toMatch(/^\d+:\d\d$/);
});

test('A video without a transcript keeps its page and its requests exactly as without the extension', async () => {
  const visit = async (newPage: () => ReturnType<typeof fixture.browser.newPage>) => {
    const page = await newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(fixture.standIn.watchAddress('StandInNo01', { variants: ['paused'] }));
    await page.waitForFunction(() =>
      window.standIn.events.some(({ name }) => name === 'yt-page-data-updated'),
    );
    await page.waitForFunction(() => document.querySelector('video')!.readyState >= 2);
    await page.evaluate(() => window.standIn.navigate('StandInNo02'));
    // The page writes how long the video is once it knows.
    await page
      .locator('#movie_player .ytp-time-duration', { hasText: '10:00' })
      .waitFor({ state: 'attached' });
    const elements = await page.evaluate(() =>
      [...document.querySelectorAll('*')].map(({ localName, attributes, childNodes }) => {
        const named = [...attributes].map(({ name, value }) => `${name}=${value}`).sort();
        const texts = [...childNodes].map((node) => (node instanceof Text ? node.data : ''));
        return [localName, ...named.filter((name) => !name.startsWith('nonce=')), ...texts].join(' ');
      }),
    );
    return { elements, requests: requests.sort() };
  };
  const plain = await chromium.launch({
    executablePath: await findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    proxy: { server: `http://127.0.0.1:${fixture.standIn.proxyPort}` },
  });
  try {
    const context = await plain.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1280, height: 800 },
    });
    const without = await visit(() => context.newPage());
    fixture.standIn.takeStrays(/./);
    const withExtension = await visit(fixture.browser.newPage);
    expect(withExtension).toEqual(without);
    expect(without.elements.join()).toContain('StandInNo02');
  } finally {
    await plain.close();
  }
});

test('A video without a transcript makes the background fetch nothing', async () => {
  const worker = await fixture.browser.serviceWorker();
  await worker.evaluate(() => {
    const { fetch } = globalThis;
    const list: string[] = [];
    globalThis.fetch = (...parameters) => {
      list.push(String(parameters[0]));
      return fetch(...parameters);
    };
    Object.assign(globalThis, { fetched: list });
  });
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress('StandInNo01'));
  await page.waitForSelector('#movie_player.playing-mode');
  const fetched = () => worker.evaluate(() => (globalThis as unknown as { fetched: string[] }).fetched);
  expect(await fetched()).toEqual([]);
  await page.evaluate((id) => window.standIn.navigate(id), mlopsTalk.videoId);
  await panelPageOf(page).panel.waitFor();
  // A slow page may have the panel load its talk twice.
  expect([...new Set(await fetched())]).toEqual([`/talks/${mlopsTalk.id}.json`]);
});
