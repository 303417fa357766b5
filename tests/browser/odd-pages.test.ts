import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { allowSites } from '../browsers/allowed-extension';
import { useChromium } from '../browsers/fixture';
import { openPopup } from '../browsers/popup';
import { waitForSidePanel } from '../browsers/side-panel';
import { podcastHosts } from '../standin/podcasts/hosts';
import type { HostHandler } from '../standin/server';
import { cardOf, panelOf } from './overlay-page';
import { openTalk } from './panel-page';
import { mlopsTalk } from './talks';

interface OddPage {
  readonly type?: string;
  readonly policy?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text: string;
}

const sound = '<audio id="player" controls="" src="/gradient-dissent-2042.wav"></audio>';
const head = '<title>Vicki Boykis on Machine Learning Across Industries | Gradient Dissent</title>';
const html = (body: string) => `<!doctype html><html lang="en"><head>${head}</head>${body}</html>`;

/** Documents that a podcast's page seldom is, by their paths. */
const oddPages: Readonly<Record<string, OddPage>> = {
  '/plain': { text: html(`<body>${sound}</body>`) },
  '/picture': {
    type: 'image/svg+xml',
    text: `<svg xmlns="http://www.w3.org/2000/svg">${head}<foreignObject width="400" height="200">
      ${sound.replace('<audio', '<audio xmlns="http://www.w3.org/1999/xhtml"')}</foreignObject></svg>`,
  },
  '/sandboxed': { policy: 'sandbox allow-scripts', text: html(`<body>${sound}</body>`) },
  '/frames': { text: html('<frameset cols="50%,50%"><frame src="/plain"><frame src="/plain"></frameset>') },
  '/covered': {
    text: html(
      `<body><template shadowrootmode="closed"><p>Nothing else is drawn.</p></template>${sound}</body>`,
    ),
  },
  // Chromium lets an isolated page frame what names itself as open to all origins. It does not add that to a page of an
  // extension whose address changes.
  '/isolated': {
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
    text: html(`<body>${sound}</body>`),
  },
};

const serve: HostHandler = (request, response) => {
  const path = (request.url ?? '/').replace(/[?#].*$/, '');
  const page = oddPages[path];
  if (!page) return podcastHosts['files.example']!(request, response);
  const { type = 'text/html', policy, headers, text } = page;
  response
    .writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      ...(policy && { 'content-security-policy': policy }),
      ...headers,
    })
    .end(text);
};

const extensionDir = allowSites(join(import.meta.dirname, '../../.output/chrome-mv3'), [
  'https://odd.example/*',
]);
afterAll(() => rmSync(extensionDir, { recursive: true }));
const fixture = useChromium(extensionDir, { hosts: { ...podcastHosts, 'odd.example': serve } });

async function open(path: string): Promise<Page> {
  const page = await fixture.browser.newPage();
  await page.goto(`https://odd.example${path}`);
  return page;
}

/** What stands on the toolbar button in the page's tab. */
async function badgeOf(page: Page): Promise<string> {
  const worker = await fixture.browser.serviceWorker();
  return worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((found) => found.url === url);
    return chrome.action.getBadgeText({ tabId: tab!.id! });
  }, page.url());
}

test.for(['/picture', '/sandboxed'])(
  'A page that can hold no panel says so on the toolbar button: %s',
  async (path) => {
    const page = await open(path);
    await expect.poll(() => badgeOf(page), { timeout: 30_000 }).toBe('!');
    // The browser says so of the frame.
    const problems = await fixture.browser.takeProblems();
    expect(problems.filter((problem) => !problem.includes('frame-ancestors'))).toEqual([]);
  },
);

test('What a page does not allow in it is shown in the side panel', async () => {
  const page = await open('/isolated');
  await expect.poll(() => badgeOf(page), { timeout: 30_000 }).toBe('!');
  await (await openPopup(fixture.browser, page)).press('Open in side panel');
  const side = await waitForSidePanel(fixture.browser);
  const words = () => side.run('panel', (root) => root.body.innerText).catch(() => '');
  await expect.poll(words).toContain('Machine Learning Across Industries');
  await side.close();
});

/** The overlay, whether it shows the talk or asks about it. */
const overlayOf = (page: Page) => panelOf(page).or(cardOf(page));

test.for(['/frames', '/covered'])(
  'Where a body draws nothing that is put into it, the overlay stands beside it: %s',
  async (path) => {
    const page = await open(path);
    await overlayOf(page).getByText('Machine Learning Across Industries').first().waitFor();
  },
);

test.for([
  ['replaceWith', 'document.documentElement.replaceWith(copy)'],
  ['replaceChild', 'document.replaceChild(copy, document.documentElement)'],
  ['remove and append', 'document.documentElement.remove(); setTimeout(() => document.append(copy), 50)'],
])(
  'Where a page replaces its root, the overlay stands in the new one and hears what its head says: %s',
  async ([, replace]) => {
    const page = await open('/plain');
    await overlayOf(page).waitFor();
    await page.evaluate(`{
    const copy = document.documentElement.cloneNode(true);
    for (const ours of copy.querySelectorAll('sidecue-panel')) ours.remove();
    ${replace};
  }`);
    await expect.poll(() => page.locator('body > sidecue-panel').count()).toBe(1);
    await overlayOf(page).getByText('Machine Learning Across Industries').first().waitFor();
    // What the new head says is still heard.
    await page.evaluate(() => {
      document.title = 'Slugs and snails';
    });
    await overlayOf(page).getByText('Slugs and snails').first().waitFor();
  },
);

test('A page that writes itself anew is followed again', async () => {
  const page = await open('/plain');
  await overlayOf(page).waitFor();
  await page.evaluate((text) => {
    // Removes all listeners of the document and of the window, ours too.
    document.open();
    document.write(text);
    document.close();
  }, oddPages['/plain']!.text);
  await cardOf(page).getByRole('button', { name: 'Yes' }).click();
  await panelOf(page).waitFor();
  await page.locator('#player').evaluate(async (player) => {
    const audio = player as HTMLAudioElement;
    audio.muted = true;
    audio.currentTime = 900;
    await audio.play();
  });
  const lit = panelOf(page).locator('[aria-current="true"]');
  await expect.poll(async () => Number(await lit.getAttribute('data-start'))).toBeGreaterThan(890);
});

test('An overlay that the page has fill the screen goes back to its place', async () => {
  const page = await open('/plain');
  await overlayOf(page).waitFor();
  const boxOf = () => page.locator('sidecue-panel').boundingBox();
  const before = await boxOf();
  await page.locator('sidecue-panel').evaluate((host) => host.requestFullscreen());
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect.poll(boxOf).toEqual(before);
});

test('A panel that the page puts anew where it is stands first again, or else floats, or rests and says so', async () => {
  const panelPage = await openTalk(fixture);
  const { page, line, videoTime } = panelPage;
  const place = () =>
    page.locator('sidecue-panel').evaluate((host) => {
      const { dock } = (host as HTMLElement).dataset;
      return `${dock} ${host.previousElementSibling ? 'after others' : 'first'}`;
    });
  await page.locator('sidecue-panel').evaluate((host) => host.parentElement!.append(host));
  await expect.poll(place).toBe('column first');
  await line(3).click();
  await expect.poll(videoTime).toBe(mlopsTalk.cues[3]!.start);
  await page.evaluate(`setInterval(() => {
    const host = document.querySelector('sidecue-panel');
    if (host.dataset.dock === 'column' && host.nextSibling) host.parentElement.append(host);
  }, 5)`);
  await expect.poll(place).toMatch(/^floating/);
  await line(4).click();
  await expect.poll(videoTime).toBe(mlopsTalk.cues[4]!.start);
  await page.evaluate(`setInterval(() => {
    const host = document.querySelector('sidecue-panel');
    host.parentElement.append(host);
  }, 200)`);
  await expect.poll(() => badgeOf(page)).toBe('!');
});

test('What is printed of a page has no panel in it, which stands as before', async () => {
  const { page } = await openTalk(fixture);
  const host = page.locator('sidecue-panel');
  const look = () =>
    host.evaluate((element) => [(element as HTMLElement).dataset.dock, getComputedStyle(element).visibility]);
  await page.emulateMedia({ media: 'print' });
  expect(await look()).toEqual(['column', 'hidden']);
  await page.emulateMedia({ media: null });
  await expect.poll(look).toEqual(['column', 'visible']);
});
