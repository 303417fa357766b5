import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wordsOfCue } from '../../lib/transcript/words';
import { readClosedRoot } from '../browsers/closed-root';
import { useChromium } from '../browsers/fixture';
import { allDrawn, openTalk, type PanelPage, panelPageOf, searchFor } from './panel-page';
import { sharedTalk } from './shared-talk';
import { devrelTalk, mlopsTalk } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;

/** Said four times in “MLOps Architect”, each time within one line and minutes from the next. */
const phrase = 'observability';
const saidIn = cues.flatMap(({ text }, index) => (text.includes(phrase) ? [index] : []));
const saidAt = saidIn.map((index) => {
  const cue = cues[index]!;
  return wordsOfCue(cue).find(({ from }) => from === cue.text.indexOf(phrase))!.start;
});

const status = ({ panel }: PanelPage) => panel.getByRole('status');
const listMarks = ({ panel }: PanelPage) => panel.locator('.heat.down .heat-mark');
const barMarks = async (page: Page) => {
  const elements = await readClosedRoot(page, 'sidecue-marks');
  return elements.filter(({ className }) => /^(exact|similar|sounds-like)$/.test(className));
};
const countBarMarks = async (page: Page) => (await barMarks(page)).length;
/** The words beside the pointer; null while they are hidden. */
const barTip = async (page: Page) => {
  const elements = await readClosedRoot(page, 'sidecue-marks');
  const tip = elements.find(({ className }) => className === 'tip');
  return tip && !tip.isHidden ? tip.text : null;
};
const bar = (page: Page) => page.locator('#movie_player .ytp-progress-bar-container');

/** Switches a kind of hits off, so that the count of the others is known. */
async function onlyExact({ panel }: PanelPage): Promise<void> {
  for (const kind of [/\d similar$/, /sounds? similar$/]) {
    const chip = panel.getByRole('button', { name: kind });
    if (await chip.count()) await chip.click();
  }
}

test('Hits stand beside the list and along the progress bar, at their times', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page } = panelPage;
  await searchFor(panelPage, phrase);
  await onlyExact(panelPage);
  await expect.poll(() => listMarks(panelPage).count()).toBe(saidIn.length);
  const length = cues.at(-1)!.end;
  const tops = await listMarks(panelPage).evaluateAll((marks) =>
    marks.map((mark) => Number.parseFloat((mark as HTMLElement).style.top)),
  );
  for (const [index, top] of tops.entries()) expect(top).toBeCloseTo((saidAt[index]! / length) * 100, 1);

  const duration = await page
    .locator('#movie_player video')
    .evaluate((video: HTMLVideoElement) => video.duration);
  await expect.poll(() => countBarMarks(page)).toBe(saidIn.length);
  const lefts = (await barMarks(page)).map(({ left }) => Number.parseFloat(left));
  for (const [index, left] of lefts.entries()) expect(left).toBeCloseTo((saidAt[index]! / duration) * 100, 1);
});

test('A click on a mark goes to its hit, beside the list and on the bar, and leaves a way back', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page, videoTime, wayBack, currentStart } = panelPage;
  await searchFor(panelPage, phrase);
  await onlyExact(panelPage);
  await listMarks(panelPage).nth(2).click();
  await expect.poll(videoTime).toBeCloseTo(saidAt[2]!, 2);
  await expect.poll(currentStart).toBe(cues[saidIn[2]!]!.start);
  await wayBack.waitFor();
  await page.locator('#movie_player').hover();
  const { x, y } = (await barMarks(page))[3]!;
  await page.mouse.click(x, y);
  await expect.poll(videoTime).toBeCloseTo(saidAt[3]!, 2);
});

test('Marks on the bar come back when the page redraws its bar, and go with the query', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page, search } = panelPage;
  await searchFor(panelPage, phrase);
  await onlyExact(panelPage);
  const count = saidIn.length;
  await expect.poll(() => countBarMarks(page)).toBe(count);
  await bar(page).evaluate((element) =>
    element.replaceChildren(...element.querySelectorAll('.ytp-progress-bar')),
  );
  await expect.poll(() => countBarMarks(page)).toBe(count);
  await bar(page).evaluate((element) => element.replaceWith(element.cloneNode(false)));
  await expect.poll(() => countBarMarks(page)).toBe(count);
  await search.press('Escape');
  await expect.poll(() => countBarMarks(page)).toBe(0);
});

test('Resting on the progress bar shows the words spoken there, and never moves playback', async () => {
  const { page, videoTime } = await sharedTalk(fixture);
  const before = await videoTime();
  const box = (await bar(page).boundingBox())!;
  const duration = await page
    .locator('#movie_player video')
    .evaluate((video: HTMLVideoElement) => video.duration);
  const cue = cues[saidIn[0]!]!;
  const share = (cue.start + cue.end) / 2 / duration;
  await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  const pixel = duration / box.width;
  const near = cues.filter(
    ({ start, end }) => end > share * duration - pixel && start < share * duration + pixel,
  );
  await expect.poll(() => barTip(page)).not.toBeNull();
  const tip = await barTip(page);
  expect(near.some(({ text }) => tip?.includes(text))).toBe(true);
  await page.mouse.move(box.x, box.y - 200);
  await expect.poll(() => barTip(page)).toBeNull();
  expect(await videoTime()).toBe(before);
});

test('The words of hits are painted, each kind under a name of its own', async () => {
  const panelPage = await sharedTalk(fixture);
  const { panel, lines } = panelPage;
  const painted = (name: string) => panel.evaluate((_, key) => CSS.highlights.get(key)?.size ?? 0, name);
  await searchFor(panelPage, phrase);
  expect(await painted('sidecue-exact')).toBe(saidIn.length);
  expect(await painted('sidecue-selected')).toBe(1);
  const hitLines = await lines.evaluateAll((all) =>
    all.flatMap((line, index) => (line.getAttribute('data-hit') === 'exact' ? [index] : [])),
  );
  expect(hitLines).toEqual(saidIn);
  await panelPage.search.press('Escape');
  await expect.poll(() => painted('sidecue-exact')).toBe(0);
  expect(await lines.evaluateAll((all) => all.filter((line) => line.hasAttribute('data-hit')).length)).toBe(
    0,
  );
});

test('The query survives collapsing and seeking', async () => {
  const panelPage = await sharedTalk(fixture);
  const { panel, search, seekVideo } = panelPage;
  await searchFor(panelPage, phrase);
  await seekVideo(100);
  await panel.getByRole('button', { name: 'Collapse transcript' }).click();
  await search.waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Expand transcript' }).click();
  await search.waitFor();
  expect(await search.inputValue()).toBe(phrase);
  expect(await listMarks(panelPage).count()).toBeGreaterThan(0);
});

test('During an advert the bar is the advert’s and carries no marks; after it they are back', async () => {
  const panelPage = await openTalk(fixture);
  const { page } = panelPage;
  await searchFor(panelPage, phrase);
  await expect.poll(() => countBarMarks(page)).toBeGreaterThan(0);
  const count = await countBarMarks(page);
  await page.evaluate(() => window.standIn.startAdvert(30));
  await expect.poll(() => countBarMarks(page)).toBe(0);
  await page.evaluate(() => window.standIn.endAdvert());
  await expect.poll(() => countBarMarks(page)).toBe(count);
});

test('Marks and count survive theatre, another width and another theme, and go with the video', async () => {
  const panelPage = await openTalk(fixture);
  const { page, panel, search } = panelPage;
  await searchFor(panelPage, phrase);
  await onlyExact(panelPage);
  const said = await status(panelPage).textContent();
  await page.evaluate(() => window.standIn.setTheatre(true));
  await page.setViewportSize({ width: 900, height: 700 });
  await page.evaluate(() => window.standIn.setDark(true));
  await expect.poll(() => countBarMarks(page)).toBe(saidIn.length);
  expect(await listMarks(panelPage).count()).toBe(saidIn.length);
  expect(await status(panelPage).textContent()).toBe(said);
  expect(await search.inputValue()).toBe(phrase);

  await page.evaluate((id) => window.standIn.navigate(id), devrelTalk.videoId);
  await panel.filter({ hasText: devrelTalk.title }).waitFor();
  expect(await countBarMarks(page)).toBe(0);
  expect(await panelPageOf(page).search.inputValue()).toBe('');
  await expect.poll(() => page.locator('sidecue-marks').count()).toBe(1);
});

test('Each kind of hit can be switched off; the others keep their places', async () => {
  const panelPage = await openTalk(fixture);
  const { panel, lines } = panelPage;
  await searchFor(panelPage, 'whylogs');
  const alike = panel.getByRole('button', { name: /sounds? similar$/ });
  await alike.waitFor();
  const count = (tier: string) =>
    lines.evaluateAll(
      (all, name) => all.filter((line) => line.getAttribute('data-hit') === name).length,
      tier,
    );
  const exact = await count('exact');
  expect(await count('sounds-like')).toBeGreaterThan(0);
  await alike.click();
  expect(await alike.getAttribute('aria-pressed')).toBe('false');
  await expect.poll(() => count('sounds-like')).toBe(0);
  expect(await count('exact')).toBe(exact);
});

test('“Only hits” shows them with a line of context either side', async () => {
  const panelPage = await openTalk(fixture);
  const { panel, lines } = panelPage;
  await searchFor(panelPage, phrase);
  await onlyExact(panelPage);
  await panel.getByRole('button', { name: 'Only hits' }).click();
  const shown = () =>
    lines.evaluateAll((all) =>
      all.flatMap((line, index) => (line.getClientRects().length > 0 ? [index] : [])),
    );
  const wanted = new Set(saidIn.flatMap((index) => [index - 1, index, index + 1]));
  await expect.poll(shown).toEqual([...wanted].sort((a, b) => a - b));
  // Where a query finds nothing, no line is left, and the button leads back to all of them.
  await searchFor(panelPage, 'photosynthesis');
  await expect.poll(shown).toEqual([]);
  await panel.getByRole('button', { name: 'Only hits' }).click();
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(1000);
});

test('“Next in …” says how far the next mention is and takes the video there', async () => {
  const panelPage = await openTalk(fixture);
  const { panel, seekVideo, videoTime } = panelPage;
  await seekVideo(saidAt[1]! + 1);
  await searchFor(panelPage, phrase);
  await onlyExact(panelPage);
  const next = panel.getByRole('button', { name: /^Next in/ });
  const minutes = Math.floor((saidAt[2]! - saidAt[1]! - 1) / 60);
  await expect.poll(() => next.textContent()).toMatch(new RegExp(`^Next in ${minutes}:\\d\\d$`));
  await next.click();
  await expect.poll(videoTime).toBeCloseTo(saidAt[2]!, 2);
});

test('Searches are remembered for their talk: the empty field offers them, and ArrowDown leads to them', async () => {
  const panelPage = await openTalk(fixture);
  const { page, panel, search } = panelPage;
  const worker = await fixture.browser.serviceWorker();
  const kept = () =>
    worker.evaluate(async () => {
      const stored = await chrome.storage.local.get('recent-queries');
      return Object.values((stored['recent-queries'] ?? {}) as Record<string, string[]>).flat();
    });
  for (const queries of [[phrase], ['apache druid', phrase]]) {
    await searchFor(panelPage, queries[0]!);
    await search.press('Enter');
    await search.press('Escape');
    // There is no menu before anything is remembered.
    await expect.poll(kept).toEqual(queries);
  }
  const items = panel.getByRole('menu', { name: 'Recent searches' }).getByRole('menuitem');
  // Escape has just ended a search.
  expect(await items.count()).toBe(0);
  await panelPage.line(0).focus();
  await page.keyboard.press('/');
  await items.first().waitFor();
  expect(await search.evaluate((field) => field.matches(':focus'))).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => items.count()).toBe(0);
  // The focus has stayed in the field.
  await search.click();
  await items.first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => items.count()).toBe(0);
  await search.press('ArrowDown');
  await expect.poll(() => items.allTextContents()).toEqual(['apache druid', phrase]);
  await expect.poll(() => items.first().evaluate((item) => item.matches(':focus'))).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await search.inputValue()).toBe(phrase);

  const other = await openTalk(fixture, { videoId: devrelTalk.videoId, remembers: true });
  await other.search.press('ArrowDown');
  expect(await other.panel.getByRole('menu').count()).toBe(0);
});

test('A guess that is confirmed counts as similar, is shown corrected, here and after a reload, until undone', async () => {
  const panelPage = await openTalk(fixture);
  const { page, panel, lines, search } = panelPage;
  await searchFor(panelPage, 'whylogs');
  await panel.getByRole('button', { name: /exact$/ }).click();
  await panel.getByRole('button', { name: 'Yes, that is it' }).waitFor();
  const guess = panel.locator('[data-hit-current][data-hit="sounds-like"] .words').first();
  const heard = await guess.textContent();
  expect(await panel.getByText('it is shown as “whylogs” from now on').count()).toBe(1);
  await panel.getByRole('button', { name: 'Yes, that is it' }).click();
  const correction = lines.locator('.correction').first();
  await correction.waitFor();
  expect(await correction.textContent()).toBe('whylogs');
  const original = (await correction.getAttribute('title'))!;
  expect(heard).toContain(original);
  await panel.getByRole('button', { name: /\d similar$/ }).waitFor();

  await page.reload();
  const again = panelPageOf(page);
  await again.lines.locator('.correction').first().waitFor();
  await allDrawn(again);
  expect(await again.lines.locator('.correction').first().getAttribute('title')).toBe(original);

  // Taught once more, so that there is something to undo.
  await searchFor(again, 'whylogs', { glossary: [{ heard: original, said: 'whylogs' }] });
  await again.panel.getByRole('button', { name: /exact$/ }).click();
  await again.panel.getByRole('button', { name: /\d similar$/ }).click();
  const yes = again.panel.getByRole('button', { name: 'Yes, that is it' });
  await yes.waitFor();
  const before = await again.lines.locator('.correction').count();
  await yes.click();
  await expect.poll(() => again.lines.locator('.correction').count()).toBeGreaterThan(before);
  await again.panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => again.lines.locator('.correction').count()).toBe(before);
  expect(await search.inputValue()).toBe('whylogs');
});
