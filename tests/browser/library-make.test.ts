import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { podcastHosts } from '../standin/podcasts/hosts';
import { act, cardOf, panelOf, putOver } from './overlay-page';

const fixture = useChromium(undefined, { hosts: podcastHosts });
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
  await library.locator('.made-lines li').first().waitFor();
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
