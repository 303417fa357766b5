import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { extensionWithLines, repeatedSpeech } from './long-talk';
import { nextLine, openTalk, play } from './panel-page';

const count = 20_000;
const spacing = 0.175;
const cues = repeatedSpeech(count, spacing);
const { dir, remove } = extensionWithLines(join(import.meta.dirname, '../../.output/chrome-mv3'), cues);
const fixture = useChromium(dir);
afterAll(remove);

/** How many blocks of lines the browser lays out: those in view and near it. Runs in the page. */
const countLaidOut = (list: Element) =>
  [...list.children].filter((block) =>
    block.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
  ).length;

test.for(['lines', 'paragraphs'] as const)(
  '20,000 lines open whole in the view of %s, follow, scroll, seek and are searched',
  async (view) => {
    const panelPage = await openTalk(fixture, { view, at: '3000' });
    const { page, lines, list, line, currentStart, search, panel, pill, videoTime, scrollRest } = panelPage;
    expect(await lines.count()).toBe(count);
    const at = cues.findLastIndex(({ start }) => start <= 3000);
    await expect.poll(currentStart).toBe(cues[at]!.start);
    await play(panelPage);
    await nextLine(panelPage);
    expect((await currentStart())!).toBeGreaterThan(3000);
    expect(await pill.count()).toBe(0);
    await page.evaluate(() => document.querySelector('video')!.pause());
    // Else the list, on its way to the last line, may undo the reader's scroll before it is noticed.
    await scrollRest();
    expect(await list.evaluate(countLaidOut)).toBeLessThan(12);

    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await pill.waitFor();
    await scrollRest();
    expect(await line(count - 1).isVisible()).toBe(true);
    await line(count - 2).click();
    await expect.poll(videoTime).toBe(cues[count - 2]!.start);

    await search.fill('needle in the haystack');
    await expect
      .poll(() =>
        panel
          .locator('[data-hit="exact"]')
          .evaluateAll((found) => found.map(({ textContent }) => textContent)),
      )
      .toEqual([expect.stringContaining('a needle in the haystack')]);
    await page.keyboard.press('Enter');
    await scrollRest();
    expect(await line(12_345).isVisible()).toBe(true);
  },
);
