import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import { allowSites } from '../browsers/allowed-extension';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { podcastHosts } from '../standin/podcasts/hosts';
import { act, cardOf, panelOf, putOver } from './overlay-page';

// Programs on this computer are reached without the proxy, as by every browser.
process.env.PLAYWRIGHT_DISABLE_FORCED_CHROMIUM_PROXIED_LOOPBACK = '1';

const extensionDir = allowSites(join(import.meta.dirname, '../../.output/chrome-mv3'), [
  'http://127.0.0.1/*',
]);
afterAll(() => rmSync(extensionDir, { recursive: true }));
const fixture = useChromium(extensionDir, { hosts: podcastHosts });
const clips = join(import.meta.dirname, '../fixtures/speech');

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
  await library.getByText('This is no audio file').waitFor();
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
  const segments = [
    { id: 0, seek: 0, start: 1, end: 4, text: ' Guten Tag.', avg_logprob: -0.2 },
    { id: 1, seek: 0, start: 5, end: 9, text: ' Hier sind Schnecken.', avg_logprob: -0.2 },
  ];
  const reply = { task: 'transcribe', language: 'german', duration: 12, text: 'Guten Tag.', segments };
  const program = createServer((request, response) => {
    request.resume();
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
    answers[0]!();
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
