import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { nextLine, type PanelPage, play } from './panel-page';
import { sharedTalk } from './shared-talk';
import { mlopsTalk, talks } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;

/** The words lit under a name, as the panel paints them. */
const highlighted = ({ panel }: PanelPage, name: string) =>
  panel.evaluate((_, key) => {
    const ranges = [...(CSS.highlights.get(key)?.keys() ?? [])] as StaticRange[];
    return ranges.map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    );
  }, name);

/** Where the lit line stands in the list, as a share of the list's height. */
const heightOfCurrent = ({ list }: PanelPage) =>
  list.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const line = element.querySelector('[aria-current=true]')!.getBoundingClientRect();
    return (line.top - box.top) / box.height;
  });

test('The line being spoken is lit, from its start until the next line begins', async () => {
  const { seekVideo, current, currentStart } = await sharedTalk(fixture);
  for (const index of [0, 1, 400, 729, 1400, 1752]) {
    const { start, end } = cues[index]!;
    for (const time of [start, (start + end) / 2, end - 0.01]) {
      await seekVideo(time);
      await expect.poll(currentStart, { message: `at ${time}` }).toBe(start);
      expect(await current.count()).toBe(1);
    }
  }
});

test('In a hole of the transcript, and before its first line, nothing is lit', async () => {
  const { seekVideo, currentStart, current } = await sharedTalk(fixture);
  const hole = cues[729]!.end;
  await seekVideo(hole - 0.1);
  await expect.poll(currentStart).toBe(cues[729]!.start);
  await seekVideo(hole + 1);
  await expect.poll(() => current.count()).toBe(0);
  await seekVideo(cues[730]!.start);
  await expect.poll(currentStart).toBe(cues[730]!.start);
  await seekVideo(3595);
  await expect.poll(() => current.count()).toBe(0);
});

test('While the talk plays the light moves from line to line, and each change touches two lines', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { panel, list } = panelPage;
  await list.evaluate((element) => {
    const changes: { start: string | undefined; current: string | null }[] = [];
    const others: string[] = [];
    new MutationObserver((records) => {
      for (const { target, attributeName, type } of records) {
        const { dataset } = target as HTMLElement;
        if (attributeName === 'aria-current')
          changes.push({ start: dataset.start, current: (target as Element).getAttribute('aria-current') });
        else if (attributeName !== 'tabindex') others.push(`${type} ${attributeName} ${dataset.start}`);
      }
    }).observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { changes, others });
  });
  // Some lines last a second: a machine that stands still for that long passes over one.
  await play(panelPage);
  for (let line = 0; line < 5; line += 1) await nextLine(panelPage);
  const { changes, others } = await panel.evaluate(() => {
    const seen = window as unknown as {
      changes: { start: string; current: string | null }[];
      others: string[];
    };
    return { changes: seen.changes, others: seen.others };
  });
  expect(others).toEqual([]);
  const lit = changes.filter(({ current }) => current === 'true').map(({ start }) => Number(start));
  expect(lit.length).toBeGreaterThanOrEqual(5);
  const first = cues.findIndex(({ start }) => start === lit[0]);
  expect(lit).toEqual(cues.slice(first, first + lit.length).map(({ start }) => start));
  // One line goes out, one lights up.
  expect(changes.length).toBe(2 * lit.length);
});

test('Within the line the spoken word is lit, and can be switched off', async () => {
  const panelPage = await sharedTalk(fixture);
  const { panel, seekVideo } = panelPage;
  const index = cues.findIndex(({ start, text }) => start > 900 && text.split(' ').length > 4);
  const { start, end, text } = cues[index]!;
  await seekVideo(start);
  await expect.poll(() => highlighted(panelPage, 'sidecue-word')).toEqual([text.split(' ')[0]]);
  await seekVideo(end - 0.01);
  await expect.poll(() => highlighted(panelPage, 'sidecue-word')).toEqual([text.split(' ').at(-1)]);

  await panel.getByRole('button', { name: 'Options' }).click();
  const item = panel.getByRole('menuitemcheckbox', { name: 'Highlight each word as it is spoken' });
  expect(await item.getAttribute('aria-checked')).toBe('true');
  await item.click();
  await expect.poll(() => highlighted(panelPage, 'sidecue-word')).toEqual([]);
  await seekVideo(start);
  expect(await highlighted(panelPage, 'sidecue-word')).toEqual([]);
});

test('Words are lit one after the other while the talk plays', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { panel } = panelPage;
  // Some words last a sixth of a second: slowly, lest a late frame pass over one.
  await play(panelPage, 0.5);
  const seen = await panel.evaluate(async () => {
    const words: string[] = [];
    while (words.length < 8) {
      const [range] = [...(CSS.highlights.get('sidecue-word')?.keys() ?? [])] as StaticRange[];
      const text = range && (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);
      if (text && text !== words.at(-1)) words.push(text);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return words;
  });
  const spoken = cues.map(({ text }) => text).join(' ');
  expect(spoken).toContain(seen.join(' '));
});

test('The lit line is kept at about a third of the list, and the page itself never scrolls', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page, seekVideo, scrollRest } = panelPage;
  await page.evaluate(() => {
    document.body.style.minHeight = '3000px';
    window.scrollTo(0, 120);
  });
  const positions = await page.evaluate(() => {
    const list: number[] = [];
    window.addEventListener('scroll', () => list.push(window.scrollY));
    return list.length;
  });
  expect(positions).toBe(0);
  const isAboutAThird = (share: number) => share > 0.25 && share < 0.42;
  for (const time of [900, 2500, 100]) {
    await seekVideo(time);
    await expect.poll(() => heightOfCurrent(panelPage)).toSatisfy(isAboutAThird);
    await scrollRest();
    expect(await heightOfCurrent(panelPage)).toSatisfy(isAboutAThird);
  }
  await panelPage.panel.getByRole('searchbox').fill('grizzly');
  await page.keyboard.press('Enter');
  await scrollRest();
  expect(await page.evaluate(() => window.scrollY)).toBe(120);
});

test.each(['lines', 'paragraphs'] as const)(
  'Larger letters leave the lit line at its height: %s',
  async (view) => {
    const panelPage = await sharedTalk(fixture, { view, at: '2500' });
    const { panel, current, scrollRest } = panelPage;
    await expect.poll(() => current.count()).toBe(1);
    const lineHeight = () => current.evaluate((line) => Number.parseFloat(getComputedStyle(line).lineHeight));
    const before = await lineHeight();
    await panel.getByRole('button', { name: 'Options' }).click();
    await panel.getByRole('menuitem', { name: 'Text size' }).press('Enter');
    await panel.getByRole('menuitemradio', { name: 'Largest' }).click();
    await expect.poll(lineHeight).toBeGreaterThan(before);
    await scrollRest();
    expect(await panelPage.pill.count()).toBe(0);
    expect(await heightOfCurrent(panelPage)).toBeCloseTo(1 / 3, 1);
  },
);

test('A step to the next line glides, and does not where the reader asked for less motion', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page, list, seekVideo, scrollRest } = panelPage;
  const countPositions = async (time: number) => {
    await list.evaluate((element) => {
      const positions = new Set<number>();
      Object.assign(window, { positions });
      element.addEventListener('scroll', () => positions.add(element.scrollTop));
    });
    await seekVideo(time);
    await expect.poll(() => heightOfCurrent(panelPage)).toBeLessThan(0.42);
    await scrollRest();
    return list.evaluate(() => (window as unknown as { positions: Set<number> }).positions.size);
  };
  await seekVideo(cues[300]!.start);
  await expect.poll(() => heightOfCurrent(panelPage)).toBeLessThan(0.42);
  await scrollRest();
  expect(await countPositions(cues[306]!.start)).toBeGreaterThan(1);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await countPositions(cues[312]!.start)).toBe(1);
});

test('Lines that share a stamp in the file are lit one after the other', async () => {
  const talk = talks[3]!;
  const { seekVideo, current } = await sharedTalk(fixture, { videoId: talk.videoId });
  const [first, second] = talk.cues.slice(-2);
  await seekVideo(first!.start + 0.01);
  await expect.poll(() => current.locator('.words').textContent()).toBe('of');
  await seekVideo(second!.start + 0.01);
  await expect.poll(() => current.locator('.words').textContent()).toBe('fun yeah goodbye');
});

test("The fifth talk's made-up last lines break nothing, nor does its line of no length", async () => {
  const talk = talks[4]!;
  const { seekVideo, currentStart } = await sharedTalk(fixture, { videoId: talk.videoId });
  for (const cue of talk.cues.slice(-9)) {
    await seekVideo(cue.start + 0.02);
    const lit = talk.cues.findLast(({ start, end }) => start <= cue.start + 0.02 && end > cue.start + 0.02);
    await expect.poll(currentStart).toBe(lit?.start ?? null);
  }
});

test('However far and often the talk is sought, the list goes with it and nobody is taken for scrolling', async () => {
  const panelPage = await sharedTalk(fixture);
  const { pill, seekVideo, currentStart, scrollRest } = panelPage;
  for (const time of [3500, 20, 1800, 1830, 1795, 2900, 0, 3400]) {
    await seekVideo(time);
    await expect.poll(currentStart).toBe(cues.findLast(({ start }) => start <= time)!.start);
    await scrollRest();
    expect(await pill.count(), `at ${time}`).toBe(0);
  }
  await expect.poll(() => heightOfCurrent(panelPage)).toBeLessThan(0.8);
});
