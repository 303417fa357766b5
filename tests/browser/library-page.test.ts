import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary, openLibraryPage, openSection } from '../library/page';
import { makeTalk } from '../library/talks';
import { mlopsTalk } from './talks';

const fixture = useChromium();
let axe = '';

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

afterEach(() => emptyLibrary(fixture.browser));

const save = (page: Page, talk: ReturnType<typeof makeTalk>) =>
  page.evaluate((talk) => chrome.runtime.sendMessage({ type: 'save-talk', talk }), talk);
const search = (page: Page) => page.getByLabel('Search titles, people, notes and what was said');

describe('Talks', () => {
  test('A talk is found by a title or a name with a slip in it', async () => {
    const page = await openLibraryPage(fixture.browser, '');
    await save(page, makeTalk('sharp pencils', { people: [{ name: 'Grace Hopper', role: 'guest' }] }));
    await expect.poll(() => page.getByText('6 talks', { exact: true }).count()).toBe(1);
    for (const query of ['grace hoper', 'sharp pensils']) {
      await search(page).fill(query);
      await expect.poll(() => page.getByText('1 talk', { exact: true }).count()).toBe(1);
      expect(await page.getByRole('link', { name: 'About sharp pencils' }).count()).toBe(1);
      // What matches best comes first: no other order can be chosen.
      expect(await page.getByLabel('Sort by').count()).toBe(0);
    }
    await search(page).fill('');
    await page.getByLabel('Sort by').waitFor();
    // What is told of it stands apart: in Arabic names and dates would run into each other.
    const row = page.getByRole('listitem').filter({ hasText: 'About sharp pencils' });
    expect(await row.locator('p bdi').first().textContent()).toBe('Grace Hopper');
  });

  test('What was said is found in bundled and brought talks, with a link to the moment', async () => {
    const page = await openLibraryPage(fixture.browser, '');
    await save(page, makeTalk('grizzly bears'));
    await search(page).fill('grizzly bears');
    const brought = page.getByRole('article').filter({ hasText: 'About grizzly bears' });
    await expect.poll(() => brought.count(), { timeout: 20_000 }).toBe(1);
    expect(await brought.getByText('1 exact').count()).toBe(1);
    const bundled = page.getByRole('article').filter({ hasText: 'MLOps Architect' });
    await expect.poll(() => bundled.locator('mark').first().textContent()).toBe('grizzly bears');
    expect(await bundled.getByRole('link').first().getAttribute('href')).toMatch(
      /watch\?v=p1gVaS4Zx5M&t=\d+s/,
    );
    // What sounds similar comes last.
    await expect.poll(() => page.getByText(/^Searching…/).count(), { timeout: 20_000 }).toBe(0);
    const more = bundled.getByRole('button', { name: /^All \d+ in this talk$/ });
    const count = Number(/\d+/.exec((await more.textContent())!)![0]);
    expect(await bundled.getByRole('link').count()).toBeLessThan(count);
    await more.press('Enter');
    await expect.poll(() => bundled.getByRole('link').count()).toBe(count);
    expect(await more.count()).toBe(0);
    expect(await bundled.evaluate((group) => group.contains(document.activeElement))).toBe(true);
  });

  test('A phrase that no talk has is heard where it sounds alike, and stands apart as a guess', async () => {
    const page = await openLibraryPage(fixture.browser, '');
    await save(page, makeTalk('the cag gull competition'));
    await search(page).fill('kaggle competition');
    const guess = page.getByRole('article').filter({ hasText: 'About the cag gull' });
    await expect.poll(() => guess.getByText(/sounds? similar/).count(), { timeout: 20_000 }).toBe(1);
  });

  test('A library of hundreds of talks shows a hundred, and a button leads to the next with the focus', async () => {
    const page = await openLibraryPage(fixture.browser, '');
    for (let talk = 0; talk < 130; talk += 1)
      await save(
        page,
        makeTalk(`subject ${talk}`, { homes: [{ kind: 'page', address: `example.org/${talk}` }] }),
      );
    await expect.poll(() => page.getByText('135 talks', { exact: true }).count()).toBe(1);
    const rows = page.getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(100);
    await page.getByRole('button', { name: 'Show 35 more of 35' }).press('Enter');
    await expect.poll(() => rows.count()).toBe(135);
    expect(await rows.nth(100).evaluate((row) => row.contains(document.activeElement))).toBe(true);
    await search(page).fill('subject 7');
    await expect.poll(() => rows.first().textContent()).toContain('About subject 7');
    // What was said comes below the talks whose titles match, so these are few at first.
    await search(page).fill('subject');
    const talkRows = page.locator('.talk-row');
    await expect.poll(() => talkRows.count()).toBe(10);
    await page.getByRole('button', { name: 'Show 100 more of 120' }).click();
    await expect.poll(() => talkRows.count()).toBe(110);
  });

  test('A talk that is added or deleted is found, or is not, without a new visit', async () => {
    const page = await openLibraryPage(fixture.browser, '');
    const hits = page.locator('.spoken').getByRole('article');
    const find = async (words: string, count: number) => {
      await search(page).fill('');
      await search(page).fill(words);
      await expect.poll(() => hits.filter({ hasText: 'exact' }).count(), { timeout: 20_000 }).toBe(count);
    };
    await save(page, makeTalk('zyzzogeton'));
    await find('zyzzogeton', 1);
    const saved = await save(page, makeTalk('quokkas and zyzzogeton'));
    await find('zyzzogeton', 2);
    await page.evaluate(
      (talkId) => chrome.runtime.sendMessage({ type: 'delete-talk', talkId }),
      saved.value.id,
    );
    await find('zyzzogeton', 1);
    await page.reload();
    await find('zyzzogeton', 1);
  });

  test('A deleted talk can be had back whole, with its notes', async () => {
    const page = await openLibraryPage(fixture.browser, '');
    const saved = await save(page, makeTalk('pencils'));
    const talkId = saved.value.id;
    await page.evaluate(
      (talkId) =>
        chrome.runtime.sendMessage({ type: 'save-note', note: { id: 'n', talkId, at: 2, text: 'sharp' } }),
      talkId,
    );
    await page.getByRole('button', { name: 'Actions for “About pencils”' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => page.getByText('5 talks', { exact: true }).count()).toBe(1);
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    // Its words stay on one line, however long the title is.
    const rowsOfUndo = await undo.evaluate((button) => {
      const words = document.createRange();
      button.previousSibling!.textContent = 'A long title of a talk '.repeat(9);
      words.selectNodeContents(button);
      return new Set([...words.getClientRects()].map(({ top }) => top)).size;
    });
    expect(rowsOfUndo).toBe(1);
    await undo.click();
    await expect.poll(() => page.getByText('6 talks', { exact: true }).count()).toBe(1);
    const notes = await page.evaluate(
      (talkId) => chrome.runtime.sendMessage({ type: 'get-notes', talkId }),
      talkId,
    );
    expect(notes).toMatchObject({ ok: true, value: { notes: [{ text: 'sharp' }] } });
    const found = await page.evaluate(() =>
      chrome.runtime.sendMessage({
        type: 'get-talk-info-by-home',
        home: { kind: 'youtube', id: 'StandInNo01' },
      }),
    );
    expect(found).toMatchObject({ ok: true, value: { id: talkId } });
  });

  test.each([
    ['MLOps Architect', 'SRT', 'MLOps Architect.srt', /^1\r?\n00:00:0\d/],
    ['About pencils', 'Markdown', 'About pencils.md', /^# About pencils/],
  ])('“%s” is taken out as %s', async (title, form, name, beginning) => {
    const page = await openLibraryPage(fixture.browser, '');
    await save(page, makeTalk('pencils'));
    await page.getByRole('button', { name: `Actions for “${title}”` }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: `Save as ${form}` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    expect(await readFile(await download.path(), 'utf8')).toMatch(beginning);
  });

  test('What another tab changes is seen at once', async () => {
    const [page, other] = [
      await openLibraryPage(fixture.browser, ''),
      await openLibraryPage(fixture.browser, ''),
    ];
    await save(other, makeTalk('pencils'));
    await expect.poll(() => page.getByRole('link', { name: 'About pencils' }).count()).toBe(1);
  });

  test('A damaged record is told above the list, which shows all others', async () => {
    const page = await openLibraryPage(fixture.browser, '');
    await save(page, makeTalk('pencils'));
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('sidecue');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('talks', 'readwrite');
            transaction.objectStore('talks').put({ id: 'broken', title: 5 });
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await page.reload();
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/damaged.*talks broken/);
    await expect.poll(() => page.getByRole('link', { name: 'About pencils' }).count()).toBe(1);
  });
});

describe('Words', () => {
  test('A pair is taught, deleted and had back', async () => {
    const page = await openLibraryPage(fixture.browser, '#words');
    await page.getByLabel('The transcript says').fill('emelops');
    await page.getByLabel('What was said').fill('MLOps');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const pair = page.getByRole('listitem').filter({ hasText: 'emelops → MLOps' });
    await expect.poll(() => pair.count()).toBe(1);
    await page.getByRole('button', { name: 'Delete “emelops → MLOps”' }).click();
    await expect.poll(() => pair.count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => pair.count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the list as a table' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe('heard\tsaid\nemelops\tMLOps\n');
  });
});

/** A note on a bundled talk, at 1:05. */
const writeNote = (page: Page) =>
  page.evaluate(
    (talkId) =>
      chrome.runtime.sendMessage({
        type: 'save-note',
        note: { id: 'n', talkId, at: 65, text: 'a *sharp* remark\nof two lines' },
      }),
    mlopsTalk.id,
  );

describe('The notes', () => {
  test('stand under their talk with the way to their moment, and can be taken out, deleted and had back', async () => {
    const page = await openLibraryPage(fixture.browser, '#notes');
    await expect.poll(() => page.getByText('No notes yet.').count()).toBe(1);
    await writeNote(page);
    const talk = page.getByRole('article').filter({ hasText: mlopsTalk.title });
    const moment = talk.getByRole('link', { name: '1:05' });
    await expect
      .poll(() => moment.getAttribute('href'))
      .toBe(`https://www.youtube.com/watch?v=${mlopsTalk.videoId}&t=65s`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save all as Markdown' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe(
      `# ${mlopsTalk.title}\n\n- [1:05](https://www.youtube.com/watch?v=${mlopsTalk.videoId}&t=65s) ` +
        'a \\*sharp\\* remark\n  of two lines\n',
    );
    await talk.getByRole('button', { name: 'Delete the note at 1:05' }).click();
    await expect.poll(() => page.getByText('No notes yet.').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => moment.count()).toBe(1);
  });
});

const sections = ['talks', 'add', 'notes', 'words', 'backup', 'keys'];

test('360 px wide, no section has accessibility faults, in the light and in the dark', async () => {
  const page = await openLibraryPage(fixture.browser, '');
  await page.setViewportSize({ width: 360, height: 740 });
  await save(page, makeTalk('pencils'));
  await page.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'teach', pair: { heard: 'emelops', said: 'MLOps' } }),
  );
  await writeNote(page);
  await page.evaluate(axe);
  for (const section of sections) {
    await openSection(page, section);
    if (section === 'talks') {
      await search(page).fill('pencils');
      await expect.poll(() => page.getByText('1 exact').count(), { timeout: 20_000 }).toBe(1);
    }
    if (section === 'add') {
      const rolling = await readFile(join(import.meta.dirname, '../fixtures/formats/vtt-rolling.vtt'));
      await page.getByLabel('Choose files').setInputFiles([
        { name: 'good.vtt', mimeType: '', buffer: rolling },
        { name: 'bad.json', mimeType: '', buffer: Buffer.from('{') },
      ]);
      await expect.poll(() => page.getByRole('article').count()).toBe(2);
      await expect.poll(() => page.getByText('Problems fixed').count()).toBe(1);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect.soft(faults, `${section}, ${colorScheme}`).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), section).toBe(360);
    }
  }
});
