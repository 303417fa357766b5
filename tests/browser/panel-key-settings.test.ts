import { expect, test } from 'vitest';
import { paragraphsOf } from '../../lib/reading/paragraphs';
import { useChromium } from '../browsers/fixture';
import { axeFindings } from './axe';
import { openTalk } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;

test('Keys step by lines, paragraphs and speeds; in the library they are changed for open panels', async () => {
  const { page, panel, line, search, videoTime, seekVideo, wayBack } = await openTalk(fixture);
  const video = page.locator('#movie_player video');
  const press = (key: string) => page.keyboard.press(key);
  const at = (index: number) => expect.poll(videoTime).toBeCloseTo(cues[index]!.start, 1);

  await seekVideo(cues[100]!.start + 0.5);
  await line(100).focus();
  await press('l');
  await at(101);
  await press('l');
  await at(102);
  await press('j');
  await at(101);
  const paragraph = paragraphsOf(mlopsTalk).find(({ start }) => start > cues[101]!.start)!;
  await press('Shift+L');
  await expect.poll(videoTime).toBeGreaterThanOrEqual(paragraph.start - 0.1);
  expect(await videoTime()).toBeLessThan(cues[paragraph.cue + 1]!.start);
  // All these steps are one way back.
  await wayBack.click();
  await expect.poll(videoTime).toBeCloseTo(cues[100]!.start + 0.5, 1);
  expect(await wayBack.count()).toBe(0);
  await line(100).focus();
  await press('f');
  await expect.poll(() => video.evaluate((media: HTMLVideoElement) => media.playbackRate)).toBe(1.25);
  await panel.getByText('Speed: 1.25×').waitFor();
  await search.focus();
  await press('l');
  expect(await search.inputValue()).toBe('l');
  await press('Escape');

  await line(100).focus();
  await press('?');
  const [settings] = await Promise.all([
    page.context().waitForEvent('page'),
    panel.getByRole('button', { name: 'Change keys' }).click(),
  ]);
  const key = (name: RegExp) => settings.getByRole('button', { name });
  await key(/^Next line: L/).press('Enter');
  await settings.keyboard.press('n');
  await settings.getByText('“Sync: this line is playing now” has the key N already.').waitFor();
  expect(await axeFindings(settings)).toEqual([]);
  await settings.keyboard.press('ArrowDown');
  await settings.getByText('The panel needs this key').waitFor();
  await settings.keyboard.press('d');
  await key(/^Next line: D/).waitFor();
  expect(await settings.getByText('The panel needs this key').count()).toBe(0);
  // The space bar chooses, and does not press the button once more.
  await key(/^Next paragraph: Shift\+L/).press('Space');
  await settings.keyboard.press('Tab');
  await settings.getByText('The browser needs this key').waitFor();
  expect(await key(/^Slower: S/).evaluate((button) => button === document.activeElement)).toBe(true);

  await page.bringToFront();
  await line(100).focus();
  await press('l');
  await press('d');
  await at(101);
  await press('?');
  const row = (what: string) => panel.locator('dialog dl > div').filter({ hasText: what });
  expect(await row('Next line').locator('kbd').allTextContents()).toEqual(['D']);
  await press('Escape');

  await settings.bringToFront();
  await settings.getByRole('button', { name: 'Use the standard keys' }).click();
  await key(/^Next line: L/).waitFor();
  await page.bringToFront();
  await line(100).focus();
  await press('l');
  await at(102);
});
