import { expect, test } from 'vitest';
import { mentionPassages } from '../../lib/reading/passages';
import { createSearch } from '../../lib/search/search';
import { formatTime } from '../../lib/transcript/clock-text';
import { useChromium } from '../browsers/fixture';
import { openTalk, type PanelPage } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;

const bar = ({ panel }: PanelPage, name: string | RegExp) => panel.getByRole('group', { name });

/** How the video plays. */
const video = ({ page }: PanelPage) =>
  page.locator('#movie_player video').evaluate((element: HTMLVideoElement) => ({
    isPaused: element.paused,
    rate: element.playbackRate,
  }));

/** The video is within two seconds of a time. */
const playsFrom = ({ videoTime }: PanelPage, time: number) =>
  expect.poll(async () => Math.abs((await videoTime()) - time - 1)).toBeLessThan(1.2);

test('Only the mentions of a search are played, one after the other, with one way back', async () => {
  const panelPage = await openTalk(fixture, { at: '2467' });
  const { page, panel, search, seekVideo, videoTime, wayBack, line } = panelPage;
  const hits = createSearch(cues, { language: 'en' })
    .find('model')
    .filter(({ tier }) => tier === 'exact');
  const passages = mentionPassages(hits, cues);
  const mention = (index: number) => {
    const { first, last } = passages.at(index)!;
    const numbers = first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
    return `Mention ${numbers} of ${hits.length}`;
  };
  await search.fill('model');
  await expect.poll(() => panel.getByRole('status').textContent()).toContain(`${hits.length} exact`);
  for (const tier of ['similar', 'sounds like']) {
    const chip = panel.getByRole('button', { name: new RegExp(`^\\d+ ${tier}`) });
    if (await chip.count()) await chip.click();
  }
  await panel.getByRole('button', { name: 'Play the mentions' }).press('Enter');
  const strip = bar(panelPage, 'Play the mentions');
  const reads = (words: string) => expect.poll(() => strip.textContent()).toContain(words);
  await reads(mention(0));
  await playsFrom(panelPage, passages[0]!.start);
  expect((await video(panelPage)).isPaused).toBe(false);

  await strip.getByRole('button', { name: 'Next mention' }).click();
  await reads(mention(1));
  // To the end of a passage, after an advert in it: the next one follows.
  await page.evaluate(() => window.standIn.startAdvert(20));
  await panel.getByText('Advert playing').waitFor();
  await page.evaluate(() => window.standIn.endAdvert());
  await playsFrom(panelPage, passages[1]!.start);
  await seekVideo(passages[1]!.end - 0.5);
  await reads(mention(2));
  await playsFrom(panelPage, passages[2]!.start);
  await strip.getByRole('button', { name: 'Previous mention' }).click();
  await reads(mention(1));
  await playsFrom(panelPage, passages[1]!.start);

  await strip.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => strip.count()).toBe(0);
  expect((await video(panelPage)).isPaused).toBe(false);
  expect(await wayBack.textContent()).toBe(`Back to ${formatTime(2467)}`);
  await wayBack.click();
  await playsFrom(panelPage, 2467);

  // The listener goes elsewhere.
  await panel.getByRole('button', { name: 'Play the mentions' }).click();
  await reads(mention(0));
  await seekVideo(passages[0]!.end + 3);
  await expect.poll(() => strip.count()).toBe(0);

  // After the last one the player pauses.
  await panel.getByRole('button', { name: 'Play the mentions' }).click();
  await reads(mention(0));
  await strip.getByRole('button', { name: 'Previous mention' }).click();
  await reads(mention(-1));
  await seekVideo(passages.at(-1)!.end - 0.5);
  await panel.getByText('That was the last mention.').waitFor();
  expect((await video(panelPage)).isPaused).toBe(true);
  expect(await videoTime()).toBeCloseTo(passages.at(-1)!.end, 0);
  expect(await line(hits.at(-1)!.spans[0]!.cue).getAttribute('data-hit-current')).not.toBeNull();
});

test('A passage repeats from mark to mark, at its own speed, until Escape', async () => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { page, panel, line, seekVideo, videoTime, currentStart, scrollRest, wayBack } = panelPage;
  const [from, to] = [701, 702];
  const [start, end] = [cues[from]!.start, Math.min(cues[to]!.end, cues[to + 1]!.start)];
  const marked = () =>
    panel
      .locator('[data-loop]')
      .evaluateAll((lines) => lines.map((each) => Number((each as HTMLElement).dataset.cue)));
  await line(from - 1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('a');
  await bar(panelPage, `Repeat from ${formatTime(start)} to …`).waitFor();
  expect(await marked()).toEqual([from]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('b');
  const strip = bar(panelPage, `Repeating ${formatTime(start)}–${formatTime(end)}`);
  await strip.waitFor();
  expect(await marked()).toEqual([from, to]);
  await playsFrom(panelPage, start);
  await seekVideo(end - 0.4);
  await playsFrom(panelPage, start);

  await strip.getByRole('button', { name: 'Speed: 1×' }).click();
  await panel.getByRole('menuitemradio', { name: '0.75×' }).click();
  await strip.getByRole('button', { name: 'Pause between rounds: no pause' }).click();
  await panel.getByRole('menuitemradio', { name: '2 s' }).click();
  await seekVideo(end - 0.4);
  await expect.poll(() => video(panelPage)).toEqual({ isPaused: true, rate: 0.75 });
  expect(await videoTime()).toBeCloseTo(start, 1);
  await expect.poll(async () => (await video(panelPage)).isPaused).toBe(false);

  await line(to).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => strip.count()).toBe(0);
  expect(await marked()).toEqual([]);
  await expect.poll(() => video(panelPage)).toEqual({ isPaused: false, rate: 1 });
  expect(await wayBack.textContent()).toBe(`Back to ${formatTime(600)}`);

  // One key for the line that is heard, and the mouse for a line's menu and for a selection.
  await seekVideo(cues[900]!.start + 0.2);
  await page.keyboard.press('Escape');
  await expect.poll(currentStart).toBe(cues[900]!.start);
  await page.keyboard.press('r');
  await expect.poll(marked).toEqual([900]);
  await scrollRest();
  await line(902).hover();
  await panel.getByRole('button', { name: /^Actions for the line at/ }).click();
  await panel.getByRole('menuitem', { name: 'Repeat up to here' }).click();
  await expect.poll(marked).toEqual([900, 901, 902]);
  await panel.getByRole('button', { name: 'Stop' }).click();
  await line(20).focus();
  for (const _ of [1, 2]) await page.keyboard.press('Shift+ArrowDown');
  await panel
    .getByRole('group', { name: '3 lines selected' })
    .getByRole('button', { name: 'Repeat' })
    .click();
  await expect.poll(marked).toEqual([20, 21, 22]);
  await playsFrom(panelPage, cues[20]!.start);
});
