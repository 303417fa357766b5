import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import { allowSites } from '../browsers/allowed-extension';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { serveSilence } from '../standin/media';
import { podcastHosts } from '../standin/podcasts/hosts';
import type { HostHandler } from '../standin/server';
import { act, cardOf, panelOf, putOver } from './overlay-page';

// Programs on this computer are reached without the proxy, as by every browser.
process.env.PLAYWRIGHT_DISABLE_FORCED_CHROMIUM_PROXIED_LOOPBACK = '1';

const extensionDir = allowSites(join(import.meta.dirname, '../../.output/chrome-mv3'), [
  'http://127.0.0.1/*',
]);
afterAll(() => rmSync(extensionDir, { recursive: true }));
const clips = join(import.meta.dirname, '../fixtures/speech');

/** What was asked by something other than a player. */
const fetched: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = [];

/** Players get a long silence from it, as some hosts put adverts in for them; everybody else is counted and led on. */
const countingHost: HostHandler = (request, response) => {
  const { url = '', headers } = request;
  if (headers['sec-fetch-dest'] !== 'empty') return serveSilence(request, response, 900);
  fetched.push({ url: `${headers.host}${url}`, headers });
  response.writeHead(302, { location: `https://sound.example${url}`, 'set-cookie': 'seen=1' }).end();
};

/** Has one file. */
const soundHost: HostHandler = ({ url = '', headers }, response) => {
  fetched.push({ url: `${headers.host}${url}`, headers });
  if (url !== '/slugs.mp3') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>Please sign in.');
    return;
  }
  response.writeHead(200, { 'content-type': 'audio/mpeg' }).end(readFileSync(join(clips, 'sonnet.mp3')));
};

const fixture = useChromium(extensionDir, {
  hosts: { ...podcastHosts, 'count.example': countingHost, 'sound.example': soundHost },
});

afterEach(() => emptyLibrary(fixture.browser));

const choose = (page: Page, name: string) =>
  page.getByLabel('Choose an audio file…').setInputFiles(join(clips, name));

test('From the card over a podcast a transcript is made of a file; it goes on after its page was closed', async () => {
  const page = await fixture.browser.newPage();
  await page.goto('https://pods.example/garden');
  await act(page, `second.play()`);
  await putOver(fixture.browser, page);
  const opened = fixture.browser.context.waitForEvent('page');
  await cardOf(page).getByRole('button', { name: 'Make a transcript on this computer' }).click();
  const library = await opened;
  await library.getByRole('heading', { name: 'Add a transcript for “Episode 2: slugs”' }).waitFor();
  const requested: string[] = [];
  library.on('request', (request) => requested.push(request.url()));
  await choose(library, 'sonnet.txt');
  await library.getByText('This is not an audio file').waitFor();
  expect(requested.filter((url) => url.includes('/speech/'))).toEqual([]);

  await choose(library, 'sonnet.mp3');
  // The model is read first, which takes a busy machine half a minute.
  await library.locator('.made-lines li').first().waitFor({ timeout: 100_000 });
  expect(requested.some((url) => url.endsWith('/speech/decoder.onnx'))).toBe(true);
  const address = library.url();
  await library.close();
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'Episode 2: slugs' }).waitFor();
  await panel.getByText('fairest creatures').first().waitFor();

  const again = await openLibraryPage(fixture.browser, '#talks');
  await again.getByText(/made on this computer · made up to 0:/).waitFor();
  await again.goto(address);
  await choose(again, 'sonnet.mp3');
  await again.locator('[data-making="done"]').waitFor();
  await panel.getByText('Making a famine').first().waitFor();
  await panel.getByText(/recording is .* (longer|shorter) than/).waitFor();
  await again.goto(again.url().replace(/\?.*$/, '#talks'));
  const row = again.getByRole('listitem').filter({ hasText: 'Episode 2: slugs' });
  await row.getByText('made on this computer').waitFor();
  expect(await row.textContent()).toContain('The Allotment');
  expect(await row.textContent()).toContain('0:30');
  expect(await again.getByText(/made up to/).count()).toBe(0);
  // The model is loaded twice.
}, 120_000);

test("A program of the listener's own makes a transcript in another language, once its address is one of this computer", async () => {
  const answers: (() => void)[] = [];
  let givenUp = 0;
  const segments = [
    { id: 0, seek: 0, start: 1, end: 4, text: ' Guten Tag.', avg_logprob: -0.2 },
    { id: 1, seek: 0, start: 5, end: 9, text: ' Hier sind Schnecken.', avg_logprob: -0.2 },
  ];
  const reply = { task: 'transcribe', language: 'german', duration: 12, text: 'Guten Tag.', segments };
  const program = createServer((request, response) => {
    request.resume();
    response.on('close', () => {
      if (!response.writableEnded) givenUp += 1;
    });
    answers.push(() => response.end(JSON.stringify(reply)));
  });
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve));
  try {
    const address = `http://127.0.0.1:${(program.address() as AddressInfo).port}`;
    const page = await openLibraryPage(fixture.browser, '#add');
    await page.getByText('Make a transcript on this computer').click();
    await page.getByText('Use a program of your own').click();
    const field = page.getByLabel('Address on this computer');
    await field.fill('http://127.0.0.1.pods.example');
    await page.getByRole('button', { name: 'Use this program' }).click();
    await page.getByText('Only an address on this computer can be used').waitFor();
    await field.fill(`${address}/`);
    await page.getByLabel('Spoken language').selectOption({ label: 'German' });
    await page.getByLabel('Model').fill('large-v3');
    await page.getByRole('button', { name: 'Use this program' }).click();
    await page.getByLabel('Choose a file for the program…').setInputFiles(join(clips, 'sonnet.mp3'));
    await page.getByText('large-v3 is at work').waitFor();
    await expect.poll(() => answers.length).toBe(1);
    expect(await page.getByRole('progressbar').getAttribute('value')).toBeNull();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.locator('[data-making]').waitFor({ state: 'detached' });
    await expect.poll(() => givenUp).toBe(1);

    await page.getByLabel('Choose a file for the program…').setInputFiles(join(clips, 'sonnet.mp3'));
    await expect.poll(() => answers.length).toBe(2);
    answers[1]!();
    await page.locator('[data-making="done"]').waitFor();
    await page.getByText('Hier sind Schnecken.').waitFor();

    program.close();
    program.closeAllConnections();
    await page.reload();
    await page.getByText('Make a transcript on this computer').click();
    await page.getByText('Use a program of your own').click();
    await page.getByLabel('Choose a file for the program…').setInputFiles(join(clips, 'sonnet.mp3'));
    await page.getByText(`Nothing answers at ${address}`).waitFor();
    await page.goto(page.url().replace(/#.*$/, '#talks'));
    await page.getByText('made on this computer with large-v3').waitFor();
  } finally {
    program.close();
    program.closeAllConnections();
  }
});

/** The browser's own page of extensions. */
interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
      addHostPermission(extensionId: string, origin: string): Promise<void>;
    };
  };
}

/**
 * Answers the browser's question for all hosts beforehand: no driver can do it when it is asked. They are not allowed
 * by that; the extension has to ask for each.
 */
async function answerYes() {
  const page = await fixture.browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
    await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
    await developerPrivate.addHostPermission(extensionId, 'https://*/*');
  }, fixture.browser.extensionId);
  await page.close();
}

/** Loads another extension, with which Chromium tells of redirects. Returns what removes it. */
async function loadBlocker(): Promise<() => Promise<void>> {
  const path = mkdtempSync(join(tmpdir(), 'sidecue-blocker-'));
  const manifest = { manifest_version: 3, name: 'Blocker', version: '1', permissions: ['webRequest'] };
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  const session = await fixture.browser.context.browser()!.newBrowserCDPSession();
  const send = session.send.bind(session) as (method: string, parameters: object) => Promise<{ id: string }>;
  const { id } = await send('Extensions.loadUnpacked', { path });
  return async () => {
    await send('Extensions.uninstall', { id });
    rmSync(path, { recursive: true });
  };
}

/** The optional permissions that the extension has at the moment, and the sites that the overlay opens on by itself. */
async function allowedNow() {
  const background = await fixture.browser.serviceWorker();
  return background.evaluate(async () => {
    const { permissions, scripting } = chrome;
    const { origins = [], permissions: names = [] } = await permissions.getAll();
    const [watcher] = await scripting.getRegisteredContentScripts();
    return {
      hosts: origins.filter((origin) => /example|:\/\/\*/.test(origin)),
      webRequest: names.includes('webRequest'),
      sites: watcher?.matches?.filter((origin) => /example|:\/\/\*/.test(origin)) ?? [],
    };
  });
}

test('From the card over a podcast its sound is fetched: each host is asked only once the listener has allowed it', async () => {
  fetched.length = 0;
  const page = await fixture.browser.newPage();
  await page.goto('https://pods.example/garden');
  await act(page, `second.src = 'https://count.example/slugs.mp3'; second.play()`);
  await putOver(fixture.browser, page);
  const opened = fixture.browser.context.waitForEvent('page');
  await cardOf(page).getByRole('button', { name: 'Make a transcript on this computer' }).click();
  const library = await opened;
  const fetchIt = library.getByRole('button', { name: 'Fetch it from count.example' });
  await library.getByText('https://count.example/slugs.mp3').waitFor();
  await fetchIt.waitFor();
  expect(fetched).toEqual([]);

  await answerYes();
  const removeBlocker = await loadBlocker();
  expect(await allowedNow()).toEqual({ hosts: [], webRequest: false, sites: [] });
  await fetchIt.click();
  await library.getByText('count.example leads on to sound.example.').waitFor();
  expect(fetched.map(({ url }) => url)).toEqual(['count.example/slugs.mp3']);
  await expect.poll(allowedNow).toEqual({ hosts: ['https://count.example/*'], webRequest: true, sites: [] });
  // A file can be chosen all the while.
  expect(await library.getByLabel('Choose an audio file…').count()).toBe(1);

  await library.getByRole('button', { name: 'Allow sound.example' }).click();
  await library.locator('[data-making]').getByText('Episode 2: slugs').waitFor();
  expect(fetched.map(({ url }) => url)).toEqual(['count.example/slugs.mp3', 'sound.example/slugs.mp3']);
  for (const { headers } of fetched) {
    expect([headers.cookie, headers.referer, headers.origin]).toEqual([undefined, undefined, undefined]);
  }
  await expect.poll(allowedNow).toEqual({ hosts: [], webRequest: false, sites: [] });
  await library.getByRole('button', { name: 'Stop and keep' }).click();

  // Without that other extension the browser does not tell the next host.
  await removeBlocker();
  const query = new URLSearchParams({ sound: 'https://count.example/gone.mp3', make: '' });
  await library.goto(library.url().replace(/\?.*$/, `?${query}#add`));
  await fetchIt.click();
  await library.getByText('count.example leads on to other hosts').waitFor();
  expect(fetched.at(-1)?.url).toBe('count.example/gone.mp3');
  await library.getByRole('button', { name: 'Allow all hosts' }).click();
  await library.getByText('sound.example answers with a web page instead of sound.').waitFor();
  await expect.poll(allowedNow).toEqual({ hosts: [], webRequest: false, sites: [] });

  // Closed in the middle, the page gives back what it has.
  await fetchIt.click();
  await library.getByText('leads on to').waitFor();
  expect((await allowedNow()).hosts).toEqual(['https://count.example/*']);
  await library.close();
  await expect.poll(allowedNow).toEqual({ hosts: [], webRequest: false, sites: [] });
});
