import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../lib/reading/paragraphs';
import { formatTime } from '../../lib/transcript/clock-text';
import { useChromium } from '../browsers/fixture';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { axeFindings } from './axe';
import { allDrawn, openTalk, type PanelPage, searchFor } from './panel-page';
import { sharedTalk } from './shared-talk';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;
const paragraphs = paragraphsOf(mlopsTalk);

/** The text of all pieces of a line, in order. */
const textOf = ({ panel }: PanelPage, index: number) =>
  panel
    .locator(`[data-cue="${index}"] .words`)
    .evaluateAll((pieces) => pieces.map((piece) => piece.textContent).join(''));

describe.each(['lines', 'paragraphs'] as const)('In the view of %s', (view) => {
  test('each line is there once, in order, with its start and its whole text', async () => {
    const panelPage = await sharedTalk(fixture, { view });
    const starts = await panelPage.lines.evaluateAll((lines) =>
      lines.map((line) => Number((line as HTMLElement).dataset.start)),
    );
    expect(starts).toEqual(cues.map(({ start }) => start));
    for (const index of [0, 18, 400, 1752]) expect(await textOf(panelPage, index)).toBe(cues[index]!.text);
  });

  test('a click on a line plays it and lights it, and leaves a way back', async () => {
    const { line, videoTime, currentStart, wayBack } = await sharedTalk(fixture, { view, at: '100' });
    for (const index of [300, 41]) {
      await line(index).locator('.words').click();
      await expect.poll(videoTime).toBe(cues[index]!.start);
      await expect.poll(currentStart).toBe(cues[index]!.start);
    }
    await wayBack.click();
    await expect.poll(videoTime).toBe(cues[300]!.start);
  });

  test('the lit line is kept in view, and its word is lit', async () => {
    const panelPage = await sharedTalk(fixture, { view });
    const { seekVideo, list, current, scrollRest, pill } = panelPage;
    for (const time of [900, 2500, 2530, 100]) {
      await seekVideo(time);
      await expect
        .poll(() => current.evaluateAll(([line]) => Number((line as HTMLElement | undefined)?.dataset.start)))
        .toBe(cues.findLast(({ start }) => start <= time)!.start);
      await scrollRest();
      const share = await list.evaluate((element) => {
        const box = element.getBoundingClientRect();
        return (element.querySelector('[aria-current]')!.getBoundingClientRect().top - box.top) / box.height;
      });
      expect(share, `at ${time}`).toBeGreaterThan(0.2);
      expect(share, `at ${time}`).toBeLessThan(0.45);
      expect(await pill.count()).toBe(0);
    }
    const words = await panelPage.panel.evaluate(() => CSS.highlights.get('sidecue-word')?.size);
    expect(words).toBe(1);
  });

  test('a hit is marked in the text, and Enter brings it into view', async () => {
    const panelPage = await sharedTalk(fixture, { view });
    const { page, panel, scrollRest } = panelPage;
    await searchFor(panelPage, 'grizzly bears');
    const marked = await panel.evaluate(() =>
      [...(CSS.highlights.get('sidecue-exact') ?? [])].map((mark) => {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        return range.toString();
      }),
    );
    expect(marked.join(' ')).toContain('grizzly bears');
    await page.keyboard.press('Enter');
    await scrollRest();
    const hit = panel.locator('[data-hit-current]').first();
    await hit.waitFor();
    expect(
      await hit.evaluate((line) => {
        const box = line.closest('[role="list"]')!.getBoundingClientRect();
        const { top } = line.getBoundingClientRect();
        return top > box.top && top < box.bottom;
      }),
    ).toBe(true);
  });

  test('the arrow keys go from line to line, Enter plays, and Shift selects lines', async () => {
    const { page, panel, line, videoTime } = await sharedTalk(fixture, { view });
    await line(10).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const focused = () => panel.evaluate(() => Number((document.activeElement as HTMLElement).dataset.cue));
    expect(await focused()).toBe(11);
    await page.keyboard.press('Enter');
    await expect.poll(videoTime).toBe(cues[11]!.start);
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift+ArrowDown');
    await panel.getByRole('group', { name: '4 lines selected' }).waitFor();
    const selected = await panel.evaluate(() => getSelection()!.toString());
    const words = (text: string) => text.trim().split(/\s+/);
    expect(words(selected)).toEqual(
      words(
        cues
          .slice(11, 15)
          .map(({ text }) => text)
          .join(' '),
      ),
    );
    expect(selected).not.toMatch(/\d:\d\d/);
  });

  test('selected words stay in colour and a line has its bookmark after a reload, until they are removed', async () => {
    const panelPage = await openTalk(fixture, { view });
    const { page, panel, line } = panelPage;
    const kept = () =>
      panel.evaluate(() =>
        [...(CSS.highlights.get('sidecue-kept') ?? [])]
          .map(({ startContainer, startOffset, endOffset }) =>
            startContainer.textContent!.slice(startOffset, endOffset),
          )
          .join(' ')
          .replace(/\s+/g, ' '),
      );
    const choose = async (name: string) => {
      await line(14).focus();
      await page.keyboard.press('Shift+F10');
      await panel.getByRole('menuitem', { name }).click();
    };
    await panel.evaluate(() => {
      const words = (index: number) => document.querySelector(`[data-cue="${index}"] .words`)!.firstChild!;
      getSelection()!.setBaseAndExtent(words(12), 2, words(14), 5);
    });
    await panel.getByRole('button', { name: 'Highlight' }).click();
    const marked = `${cues[12]!.text.slice(2)} ${cues[13]!.text} ${cues[14]!.text.slice(0, 5)}`
      .replace(/\s+/g, ' ')
      .trim();
    await expect.poll(kept).toBe(marked);
    expect(await panel.evaluate(() => getSelection()!.isCollapsed)).toBe(true);
    await choose('Bookmark');

    await page.reload();
    await allDrawn(panelPage);
    await expect.poll(kept).toBe(marked);
    const bookmarks = panel.locator('[data-bookmark]');
    await expect.poll(() => bookmarks.getAttribute('data-start')).toBe(String(cues[14]!.start));
    await choose('Remove the highlight');
    await expect.poll(kept).toBe('');
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(kept).toBe(marked);
    await choose('Remove the highlight');
    await choose('Remove the bookmark');
    await expect.poll(() => bookmarks.count()).toBe(0);
    // Nothing of it is left for the next view.
    await page.reload();
    await allDrawn(panelPage);
    expect(await kept()).toBe('');
  });

  test('only hits and their neighbours are left when the reader asks for it', async () => {
    const panelPage = await sharedTalk(fixture, { view });
    const { panel, line } = panelPage;
    await searchFor(panelPage, 'grizzly bears');
    await panel.getByRole('button', { name: 'Only hits' }).click();
    const at = cues.findIndex(({ text }) => text.includes('grizzly bears'));
    await expect.poll(() => line(at).locator('.words').isVisible()).toBe(true);
    await expect.poll(() => line(3).locator('.words').isVisible()).toBe(false);
    // What stands before the first hit.
    const gap = panel.getByRole('button', { name: new RegExp(`${at - 1} lines left out · \\d+:\\d\\d$`) });
    await gap.focus();
    await panelPage.page.keyboard.press('Enter');
    await expect.poll(() => line(3).locator('.words').isVisible()).toBe(true);
    await expect.poll(() => line(0).evaluate((row) => row.matches(':focus'))).toBe(true);
    expect(await gap.count()).toBe(0);
    // Another one is as it was.
    expect(await panel.getByRole('button', { name: /lines? left out/ }).count()).toBeGreaterThan(0);
  });

  test('axe finds nothing', async () => {
    const { page } = await sharedTalk(fixture, { view });
    expect(await axeFindings(await waitForPanelFrame(page), 'body')).toEqual([]);
  });
});

describe('In paragraphs', () => {
  const cut = paragraphs.find(({ from }) => from > 0)!;

  test('every paragraph has one time, that of the line in which it begins', async () => {
    const { panel } = await sharedTalk(fixture, { view: 'paragraphs' });
    const times = await panel
      .locator('.paragraph')
      .evaluateAll((all) =>
        all.map((one) =>
          [...one.querySelectorAll<HTMLElement>('time')]
            .filter((time) => getComputedStyle(time).display !== 'none')
            .map(({ textContent }) => textContent),
        ),
      );
    expect(times).toEqual(paragraphs.map(({ start }) => [formatTime(start)]));
  });

  test('a line in which a paragraph begins is one line: one start, both pieces lit and clicked', async () => {
    const panelPage = await sharedTalk(fixture, { view: 'paragraphs' });
    const { panel, line, seekVideo, videoTime } = panelPage;
    const piece = panel.locator(`[data-piece][data-cue="${cut.cue}"]`);
    expect(await line(cut.cue).textContent()).not.toContain(cues[cut.cue]!.text);
    expect(await textOf(panelPage, cut.cue)).toBe(cues[cut.cue]!.text);
    expect(await piece.getAttribute('data-start')).toBeNull();
    await seekVideo(cues[cut.cue]!.start);
    await expect.poll(() => piece.getAttribute('data-now')).toBe('');
    await seekVideo(cues[cut.cue]!.start + 60);
    await expect.poll(() => piece.getAttribute('data-now')).toBeNull();
    await piece.locator('.words').click();
    await expect.poll(videoTime).toBe(cues[cut.cue]!.start);
    // Its menu stands beside the piece that was pressed, and covers neither words nor the time.
    const box = await panel.locator('.line-menu').boundingBox();
    const below = await piece.locator('.words').boundingBox();
    expect(box!.x + box!.width).toBeLessThan(below!.x);
    const time = await piece.locator('.time').boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(time!.y + time!.height - 1);
    const { end } = cues[cut.cue]!;
    await seekVideo(end - 0.01);
    await expect
      .poll(() =>
        panel.evaluate(
          () =>
            [...(CSS.highlights.get('sidecue-word') ?? [])][0]?.startContainer.parentElement?.closest(
              '[data-piece]',
            ) !== null,
        ),
      )
      .toBe(true);
  });

  test('the switch is in the panel’s menu, is remembered, and keeps the place', async () => {
    const panelPage = await openTalk(fixture, { view: 'paragraphs', at: '600' });
    const { page, panel, currentStart } = panelPage;
    await panel.getByRole('button', { name: 'Options' }).click();
    const item = (name: string) => panel.getByRole('menuitemradio', { name });
    expect(await item('Paragraphs').getAttribute('aria-checked')).toBe('true');
    expect(await item('Lines').getAttribute('aria-checked')).toBe('false');
    await item('Lines').click();
    await expect.poll(() => panel.locator('.paragraph').count()).toBe(0);
    await expect.poll(currentStart).toBe(600);
    expect(await panelPage.current.isVisible()).toBe(true);

    // The sizes stand in a menu of their own, which keys open and leave.
    const size = () => panelPage.line(3).evaluate((line) => getComputedStyle(line).fontSize);
    await panel.getByRole('button', { name: 'Options' }).click();
    await panel.getByRole('menuitem', { name: 'Text size' }).press('Enter');
    await page.keyboard.press('ArrowLeft');
    await panel.getByRole('menuitem', { name: 'Text size' }).press('Enter');
    await expect.poll(() => item('Medium').getAttribute('aria-checked')).toBe('true');
    await item('Largest').click();
    await expect.poll(size).toBe('18px');
    await page.close();
    const again = await openTalk(fixture, { remembers: true });
    expect(await again.panel.locator('.paragraph').count()).toBe(0);
    expect(await again.line(3).evaluate((line) => getComputedStyle(line).fontSize)).toBe('18px');
  });
});
