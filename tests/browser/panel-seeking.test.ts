import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { importText } from '../../lib/formats/import';
import { formatTime } from '../../lib/transcript/clock-text';
import { useChromium } from '../browsers/fixture';
import { type PanelPage, play } from './panel-page';
import { sharedTalk } from './shared-talk';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues, videoId } = mlopsTalk;

/** A line with speech, as far down as asked for. */
const lineFrom = (index: number) =>
  cues.findIndex(({ text }, at) => at >= index && /^\w+ \w+ \w+/.test(text));

const wordsOf = (line: Locator) => line.locator('.words');

const selectedText = ({ panel }: PanelPage) => panel.evaluate(() => getSelection()!.toString());

/** Selects with the mouse from the start of one line's words to the end of another's. */
async function dragOver({ page }: PanelPage, from: Locator, to: Locator): Promise<void> {
  const edge = (line: Locator, end: 'left' | 'right') =>
    wordsOf(line).evaluate((element, side) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getBoundingClientRect();
      return { x: box[side], y: box.top + box.height / 2 };
    }, end);
  const first = await edge(from, 'left');
  const last = await edge(to, 'right');
  // Those are places in the frame; the mouse moves over the page.
  const frame = (await page.locator('sidecue-panel').boundingBox())!;
  const move = (x: number, y: number) => page.mouse.move(frame.x + x, frame.y + y, { steps: 4 });
  await move(first.x + 1, first.y);
  await page.mouse.down();
  await move(last.x - 20, last.y);
  await move(last.x + 2, last.y);
  await page.mouse.up();
}

test("A click on a line takes the video to exactly the line's start, and the line is lit", async () => {
  const { line, videoTime, currentStart, seekVideo } = await sharedTalk(fixture);
  for (const index of [lineFrom(900), lineFrom(20), 1752]) {
    await seekVideo(cues[index - 3]!.start);
    await line(index).click();
    expect(Number(await line(index).getAttribute('data-start'))).toBe(cues[index]!.start);
    await expect.poll(videoTime).toBe(cues[index]!.start);
    await expect.poll(currentStart).toBe(cues[index]!.start);
  }
});

test('Enter on a line does the same, and a click on the time as well', async () => {
  const { line, videoTime, page, scrollRest } = await sharedTalk(fixture);
  const index = lineFrom(50);
  await line(index).focus();
  await page.keyboard.press('Enter');
  await expect.poll(videoTime).toBe(cues[index]!.start);
  // A line that glides away between press and release is not clicked.
  await scrollRest();
  await line(index + 2)
    .locator('time')
    .click();
  await expect.poll(videoTime).toBe(cues[index + 2]!.start);
});

test('A click neither stops a playing video nor starts a paused one', async () => {
  const panelPage = await sharedTalk(fixture);
  const { line, page } = panelPage;
  const isPaused = () =>
    page.locator('#movie_player video').evaluate((video: HTMLVideoElement) => video.paused);
  await line(lineFrom(30)).click();
  expect(await isPaused()).toBe(true);
  await play(panelPage);
  await line(lineFrom(40)).click();
  expect(await isPaused()).toBe(false);
});

test('Selecting words by dragging over lines does not seek, and the list stays', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { line, videoTime, pill, scrollTop, currentStart, scrollRest } = panelPage;
  await expect.poll(currentStart).not.toBeNull();
  await scrollRest();
  const at = cues.findIndex(({ start }) => start > 603);
  const before = { time: await videoTime(), top: await scrollTop() };
  await dragOver(panelPage, line(at), line(at + 1));
  expect(await selectedText(panelPage)).toContain(cues[at]!.text.slice(2));
  await expect.poll(() => pill.count()).toBe(1);
  expect({ time: await videoTime(), top: await scrollTop() }).toEqual(before);
});

test('A click that ends a selection does not seek', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { line, videoTime, scrollRest } = panelPage;
  await scrollRest();
  const at = cues.findIndex(({ start }) => start > 603);
  await dragOver(panelPage, line(at), line(at));
  const before = await videoTime();
  await line(at).click({ modifiers: ['Shift'] });
  expect(await videoTime()).toBe(before);
});

/** Times to which the video is taken from now on. */
async function recordSeeks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const seeks: number[] = [];
    Object.assign(window, { seeks });
    const video = document.querySelector('video')!;
    video.addEventListener('seeking', () => seeks.push(video.currentTime));
  });
  return () => page.evaluate(() => (window as unknown as { seeks: number[] }).seeks);
}

test('A double click selects a word, and what its first click did is taken back', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { page, line, videoTime, wayBack, scrollRest } = panelPage;
  await scrollRest();
  const at = cues.findIndex(({ start, text }) => start > 604 && /^\w+ \w+/.test(text));
  const before = await videoTime();
  const box = (await wordsOf(line(at)).boundingBox())!;
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  const sought = await recordSeeks(page);
  await page.mouse.down();
  await page.mouse.up();
  // As long as people take between two clicks.
  await page.waitForTimeout(200);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect.poll(sought).toEqual([cues[at]!.start, before]);
  expect(await videoTime()).toBe(before);
  expect((await selectedText(panelPage)).trim()).toBe(cues[at]!.text.split(' ')[0]);
  expect(await wayBack.count()).toBe(0);
});

test('A double click far from the voice leaves the reader where he reads', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { page, list, line, videoTime, pill, scrollTop, scrollRest } = panelPage;
  await scrollRest();
  const at = lineFrom(1200);
  await list.hover();
  await page.mouse.wheel(0, -10);
  await line(at).scrollIntoViewIfNeeded();
  await scrollRest();
  const before = { top: await scrollTop(), time: await videoTime() };
  await line(at).dblclick({ position: { x: 90, y: 10 } });
  await expect.poll(videoTime).toBe(before.time);
  await scrollRest();
  expect(await scrollTop()).toBe(before.top);
  expect(await pill.count()).toBe(1);
});

/** What the clipboard holds for programs that take rich text. */
const copiedHtml = ({ page }: Pick<PanelPage, 'page'>) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });

test('Copied text has no times in it', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { page, line, scrollRest } = panelPage;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await scrollRest();
  const at = cues.findIndex(({ start }) => start > 603);
  await dragOver(panelPage, line(at), line(at + 2));
  await page.keyboard.press('Control+c');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect
    .poll(async () => (await copied()).trim().split(/\s*\n\s*/))
    .toEqual(cues.slice(at, at + 3).map(({ text }) => text));
  // For rich text it is a quote with a link, without the panel's fonts and colours.
  const html = await copiedHtml(panelPage);
  expect(html).toContain('<blockquote');
  expect(html).toContain(`<a href="https://youtu.be/${videoId}?t=${Math.floor(cues[at]!.start)}">`);
  expect(html).not.toMatch(/style=|\d:\d\d/);
});

test("A line's menu copies a link with its time, or a quote with it", async () => {
  const { page, panel, line, list, scrollRest } = await sharedTalk(fixture);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const { start, text } = cues[2]!;
  const open = async () => {
    await line(2).hover();
    await panel.getByRole('button', { name: `Actions for the line at ${formatTime(start)}` }).click();
  };
  await open();
  await panel.getByRole('menuitem', { name: 'Copy link to this moment' }).click();
  await panel.getByText('Copied').waitFor();
  const link = `https://youtu.be/${videoId}?t=${Math.floor(start)}`;
  expect(await clipboard()).toBe(link);

  await open();
  await panel.getByRole('menuitem', { name: 'Copy as Markdown quote' }).click();
  await expect.poll(clipboard).toContain('>');
  expect(await clipboard()).toBe(`> ${text}\n>\n> — [${mlopsTalk.title}, ${formatTime(start)}](${link})`);

  await open();
  await panel.getByRole('menuitem', { name: 'Copy quote' }).click();
  await expect.poll(clipboard).toContain('“');
  expect(await clipboard()).toBe(`“${text}”\n\n— ${mlopsTalk.title}, ${formatTime(start)}\n${link}`);
  const html = await copiedHtml({ page });
  // Chromium may put other markup around it, but the quote and its link are there.
  expect(html).toContain(`<a href="${link}">`);
  expect(html).toContain('</blockquote>');

  // From the keyboard, where the focus goes back to the line.
  await line(4).focus();
  await page.keyboard.press('Shift+F10');
  const focused = () => list.evaluate((element) => element.ownerDocument.activeElement?.textContent);
  await expect.poll(focused).toBe('Play from here');
  // What scrolls the line away leaves its menu open.
  await list.evaluate((element) => element.scrollBy({ top: 3000, behavior: 'instant' }));
  await scrollRest();
  expect(await focused()).toBe('Play from here');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toContain(cues[4]!.text);
});

test('Each jump leaves a way back, several deep', async () => {
  const { line, seekVideo, videoTime, wayBack } = await sharedTalk(fixture);
  expect(await wayBack.count()).toBe(0);
  await seekVideo(2467);
  const jumps = [lineFrom(100), lineFrom(900), lineFrom(400)];
  for (const index of jumps) await line(index).click();
  const stations = [2467, ...jumps.slice(0, -1).map((index) => cues[index]!.start)];
  for (const station of stations.reverse()) {
    expect(await wayBack.textContent()).toBe(`Back to ${formatTime(station)}`);
    await wayBack.click();
    await expect.poll(videoTime).toBe(station);
  }
  await expect.poll(() => wayBack.count()).toBe(0);
});

const clipboardText = ({ page }: PanelPage) => page.evaluate(() => navigator.clipboard.readText());

test('Lines selected with the mouse are copied as Markdown with links, and saved as WebVTT', async () => {
  const panelPage = await sharedTalk(fixture);
  const { panel, line, page, videoTime } = panelPage;
  await page.context().grantPermissions(['clipboard-read']);
  const before = await videoTime();
  await dragOver(panelPage, line(5), line(7));
  const bar = panel.getByRole('group', { name: '3 lines selected' });
  await bar.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(() => clipboardText(panelPage)).toContain(`](https://youtu.be/${videoId}?t=`);
  expect(await clipboardText(panelPage)).toMatch(/^> /);
  expect(await clipboardText(panelPage)).toContain(cues[7]!.text.slice(0, 20));
  // Its name stays on one line in writing that may be broken at any sign.
  const rowsOfName = await bar.locator('> span').evaluate((name) => {
    const text = name.textContent;
    name.textContent = '選択された三行';
    const words = document.createRange();
    words.selectNodeContents(name);
    const rows = new Set([...words.getClientRects()].map(({ top }) => top)).size;
    name.textContent = text;
    return rows;
  });
  expect(rowsOfName).toBe(1);
  await bar.getByRole('button', { name: 'Save the selected lines' }).click();
  const downloading = page.waitForEvent('download');
  await panel.getByRole('menuitem', { name: 'Save as WebVTT' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.vtt$/);
  const saved = importText(readFileSync(await download.path(), 'utf8'));
  expect(saved.ok && saved.cues.map(({ start, text }) => ({ start, text }))).toEqual(
    cues.slice(5, 8).map(({ start, text }) => ({ start, text })),
  );
  expect(await videoTime()).toBe(before);
  await line(12).click();
  await expect.poll(() => bar.count()).toBe(0);
});

test('Shift and the arrow keys select lines, up and down', async () => {
  const panelPage = await sharedTalk(fixture);
  const { panel, line, page } = panelPage;
  await line(10).focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift+ArrowDown');
  await panel.getByRole('group', { name: '4 lines selected' }).waitFor();
  expect(await selectedText(panelPage)).toContain(cues[10]!.text);
  for (const _ of [1, 2, 3, 4, 5]) await page.keyboard.press('Shift+ArrowUp');
  await panel.getByRole('group', { name: '3 lines selected' }).waitFor();
  const text = await selectedText(panelPage);
  expect(text).toContain(cues[8]!.text);
  expect(text).toContain(cues[10]!.text);
  expect(text).not.toContain(cues[11]!.text);
});
