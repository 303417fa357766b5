import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { makeTalk } from '../library/talks';

const fixture = useChromium();

afterEach(() => emptyLibrary(fixture.browser));

/** So many that saving takes a while: a stop can come before, in and after it. */
const manyLines = 20_000;

/** So many in each talk of a backup that its reading and restoring can be stopped by hand. */
const backupLines = 60_000;

/** What ends the background as the browser does it when it wants the memory: without a word. */
async function backgroundStopper(page: Page): Promise<() => Promise<unknown>> {
  const session = await fixture.browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return () => session.send('ServiceWorker.stopAllWorkers');
}

interface Stored {
  titles: string[];
  linesOf: number[];
  homes: string[];
}

/** What is in the stores, read beside all code of ours. */
function readStores(page: Page): Promise<Stored> {
  return page.evaluate(
    () =>
      new Promise<Stored>((resolve, reject) => {
        const opening = indexedDB.open('sidecue');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['talks', 'transcripts', 'homes']);
          const all = (store: string) => transaction.objectStore(store).getAll();
          const [talks, transcripts, homes] = [all('talks'), all('transcripts'), all('homes')];
          transaction.oncomplete = () => {
            opening.result.close();
            resolve({
              titles: talks.result.map(({ title }) => title),
              linesOf: transcripts.result.map(({ cues }) => cues.length),
              homes: homes.result.map(({ talkId }) => talkId),
            });
          };
        };
      }),
  );
}

/** Keeps the stores so busy that whatever wants to write waits; the function that it resolves with lets go. */
async function holdStores(page: Page): Promise<() => Promise<void>> {
  const lock = await page.evaluateHandle(
    () =>
      new Promise<{ isHeld: boolean }>((resolve, reject) => {
        const opening = indexedDB.open('sidecue');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const held = { isHeld: true };
          const transaction = opening.result.transaction(['talks', 'transcripts'], 'readwrite');
          transaction.oncomplete = () => opening.result.close();
          // A transaction without a request ends.
          const goOn = () => {
            resolve(held);
            if (held.isHeld) transaction.objectStore('talks').count().onsuccess = goOn;
          };
          goOn();
        };
      }),
  );
  return () =>
    lock.evaluate((held) => {
      held.isHeld = false;
    });
}

/** Sends a talk to the background; `lines` other than those it has are made in the page. */
const save = (page: Page, talk: ReturnType<typeof makeTalk>, lines = 0) =>
  page.evaluate(
    ({ talk, lines }) => {
      const cues = Array.from({ length: lines }, (_, index) => ({
        start: index,
        end: index + 1,
        text: `line ${index}: ${Math.sin(index)}`,
      }));
      const request = { type: 'save-talk', talk: lines > 0 ? { ...talk, cues } : talk };
      return chrome.runtime.sendMessage(request).catch((error: Error) => error.message);
    },
    { talk, lines },
  );

/** What becomes of the answer when there is none. */
const isSilence = (answer: unknown) => answer === undefined || typeof answer === 'string';

// In milliseconds after the request: on its way, while it is checked, while it is written, and after it.
test.each([0, 10, 40, 120])(
  'A background stopped %i ms after a request to save has kept all of the talk or nothing',
  async (delayMs) => {
    const page = await openLibraryPage(fixture.browser, '');
    expect(await save(page, makeTalk('pencils', { homes: [] }))).toMatchObject({ ok: true });

    const stopBackground = await backgroundStopper(page);
    const saving = save(page, makeTalk('rain'), manyLines);
    await page.waitForTimeout(delayMs);
    await stopBackground();
    const answer = await saving;
    const stored = await readStores(page);
    const isKept = stored.titles.includes('About rain');
    if (!isSilence(answer)) expect([answer.ok, isKept]).toEqual([true, true]);
    expect(stored.titles).toContain('About pencils');
    expect(stored.linesOf.toSorted()).toEqual(isKept ? [2, manyLines] : [2]);
    expect(stored.homes).toHaveLength(isKept ? 1 : 0);

    // The next request wakes it up, and nothing is in the way.
    expect(await save(page, makeTalk('rain'), manyLines)).toMatchObject({ ok: true });
    expect((await readStores(page)).titles).toContain('About rain');
  },
);

test('When the background is stopped in the middle, the page says so and saves at the second try', async () => {
  const page = await openLibraryPage(fixture.browser, '#add');
  const lines = Array.from({ length: manyLines }, (_, index) => {
    const seconds = String(index % 60).padStart(2, '0');
    return `${Math.floor(index / 60)}:${seconds} line ${index}: ${Math.sin(index)}`;
  });
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'rain.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) });
  const draft = page.getByRole('article', { name: 'rain.txt' });
  await expect.poll(() => draft.getAttribute('data-stage'), { timeout: 20_000 }).toBe('ready');
  const stopBackground = await backgroundStopper(page);
  const letGo = await holdStores(page);
  await draft.getByRole('button', { name: 'Save to the library' }).click();
  await expect.poll(() => draft.getAttribute('data-stage')).toBe('saving');
  // It may have been asleep: stopped again and again, until the page says that it was.
  while ((await draft.getAttribute('data-stage')) === 'saving') await stopBackground();
  await draft.getByText('The browser stopped Sidecue in the middle. Nothing is lost: try again.').waitFor();
  await letGo();
  await draft.getByRole('button', { name: 'Save to the library' }).click();
  await draft.getByText('“rain” is in the library.').waitFor({ timeout: 20_000 });
  expect((await readStores(page)).titles).toEqual(['rain']);
});

let longBackup: Promise<string> | undefined;

/** A backup of two long talks in a file, and an empty library. */
function saveLongBackup(): Promise<string> {
  longBackup ??= makeLongBackup();
  return longBackup;
}

async function makeLongBackup(): Promise<string> {
  const page = await openLibraryPage(fixture.browser, '#backup');
  expect(await save(page, makeTalk('rain'), backupLines)).toMatchObject({ ok: true });
  expect(await save(page, makeTalk('pencils', { homes: [] }), backupLines - 1)).toMatchObject({ ok: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  const path = join(tmpdir(), `sidecue-test-${download.suggestedFilename()}`);
  await download.saveAs(path);
  await page.close();
  await emptyLibrary(fixture.browser);
  return path;
}

/** Opens the page with the file compared: a press of the button restores it. */
async function openCompared(path: string) {
  const page = await openLibraryPage(fixture.browser, '#backup');
  await page.getByLabel('Restore from a file').setInputFiles(path);
  const restore = page.getByRole('button', { name: 'Restore', exact: true });
  await restore.waitFor({ timeout: 30_000 });
  return { page, restore };
}

/** Everything of that backup is there, or nothing. Returns which. */
async function expectAllOrNothing(page: Page): Promise<boolean> {
  const { titles, linesOf, homes } = await readStores(page);
  const isPut = titles.length > 0;
  expect(titles.toSorted()).toEqual(isPut ? ['About pencils', 'About rain'] : []);
  expect(linesOf.toSorted()).toEqual(isPut ? [backupLines - 1, backupLines] : []);
  expect(homes).toHaveLength(isPut ? 1 : 0);
  return isPut;
}

test('A page closed while a backup is restored has put all of it into the library or nothing', async () => {
  const path = await saveLongBackup();
  for (const delayMs of [0, 200]) {
    const { page, restore } = await openCompared(path);
    await restore.click();
    await page.waitForTimeout(delayMs);
    await page.close();
    await expectAllOrNothing(await openLibraryPage(fixture.browser, '#backup'));
    await emptyLibrary(fixture.browser);
  }

  const { page, restore } = await openCompared(path);
  const stopBackground = await backgroundStopper(page);
  await restore.click();
  // The background has no part in it.
  await stopBackground();
  await page.getByText('Everything in the file is in the library now.').waitFor({ timeout: 30_000 });
  expect(await expectAllOrNothing(page)).toBe(true);
});

test('A restore that is cancelled has put nothing into the library', async () => {
  const path = await saveLongBackup();
  const { page, restore } = await openCompared(path);
  // Otherwise it might be done before it can be cancelled.
  const letGo = await holdStores(page);
  await restore.click();
  await page.getByRole('progressbar', { name: 'Restoring…' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await letGo();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(await expectAllOrNothing(page)).toBe(false);
});

test('Comparing a backup can be cancelled, and another file is compared then', async () => {
  const path = await saveLongBackup();
  const page = await openLibraryPage(fixture.browser, '#backup');
  const choose = () => page.getByLabel('Restore from a file').setInputFiles(path);
  await choose();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await choose();
  await page.getByRole('heading', { name: 'This is what will change' }).waitFor({ timeout: 30_000 });
});
