import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { type PanelPage, searchFor } from './panel-page';
import { sharedTalk } from './shared-talk';
import { mlopsTalk, talks } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;

/** Indices of lines with a hit of that tier, in order. */
const linesWithHit = ({ panel }: PanelPage, tier: string) =>
  panel
    .locator(`[data-hit="${tier}"]`)
    .evaluateAll((lines) => lines.map((line) => Number((line as HTMLElement).dataset.cue)));

const selectedLines = ({ panel }: PanelPage) =>
  panel
    .locator('[data-hit-current]')
    .evaluateAll((lines) => lines.map((line) => Number((line as HTMLElement).dataset.cue)));

/** Elements that a query's markup would have made. */
const countPlanted = () => document.querySelectorAll('img, script[src^=x]').length;

const linesSaying = (text: string) => cues.flatMap((cue, index) => (cue.text.includes(text) ? [index] : []));

/** The two words on either side of a line end, where nothing but letters is near. */
const lineEnd = (from: number) => {
  const at = cues.findIndex(
    ({ text }, index) =>
      index >= from &&
      /[a-z]{4,} [a-z]{4,}$/.test(text) &&
      /^[a-z]{4,} [a-z]{4,}/.test(cues[index + 1]!.text),
  );
  const before = cues[at]!.text.split(' ').slice(-2);
  const after = cues[at + 1]!.text.split(' ').slice(0, 2);
  return { at, phrase: [...before, ...after].join(' ') };
};

test('What is typed is found where it was said, marked in the lines and counted', async () => {
  const panelPage = await sharedTalk(fixture);
  const { panel, search } = panelPage;
  await search.fill('grizzly');
  const said = linesSaying('grizzly');
  await expect.poll(() => linesWithHit(panelPage, 'exact')).toEqual(said);
  await expect
    .poll(() => panel.getByRole('status').textContent())
    .toMatch(new RegExp(`^${said.length} exact`));
  const marked = await panel.evaluate(() =>
    [...CSS.highlights.get('sidecue-exact')!.keys()].map((range) =>
      (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
    ),
  );
  expect(new Set(marked)).toEqual(new Set(['grizzly']));
});

test.for([lineEnd(200), lineEnd(700), lineEnd(1300)])(
  'A phrase that runs over a line end is found: $phrase',
  async ({ at, phrase }) => {
    const panelPage = await sharedTalk(fixture);
    await panelPage.search.fill(phrase);
    await expect.poll(() => linesWithHit(panelPage, 'exact')).toEqual([at, at + 1]);
    expect(await selectedLines(panelPage)).toEqual([at, at + 1]);
  },
);

test('A slip of typing is forgiven, and shown as similar, not as exact', async () => {
  const panelPage = await sharedTalk(fixture);
  const { panel, search } = panelPage;
  await search.fill('grizly bears');
  await expect.poll(() => linesWithHit(panelPage, 'similar')).not.toEqual([]);
  expect(await linesWithHit(panelPage, 'exact')).toEqual([]);
  const [line] = await linesWithHit(panelPage, 'similar');
  expect(`${cues[line!]!.text} ${cues[line! + 1]!.text}`).toContain('grizzly bears');
  await expect.poll(() => panel.getByRole('status').textContent()).toMatch(/^\d+ similar/);
});

test('Any text is a safe query', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { page, search, panel } = panelPage;
  const queries = [
    'c++',
    '(',
    '[music',
    '.*',
    '\\',
    '👩‍🔬',
    '<img src=x onerror=alert(1)>',
    'constructor __proto__',
    'the '.repeat(125),
    'x'.repeat(600),
    '   ',
    '',
  ];
  for (const query of queries) {
    await search.fill(query.slice(0, 500));
    await expect
      .poll(() => panel.getByText('Listening for what sounds similar…').count(), { message: query })
      .toBe(0);
    await expect
      .poll(() => linesWithHit(panelPage, 'exact'), { message: query })
      .not.toEqual(linesSaying('grizzly'));
    // The search still works, and so does everything else.
    await search.fill('grizzly');
    await expect
      .poll(() => linesWithHit(panelPage, 'exact'), { message: query })
      .toEqual(linesSaying('grizzly'));
    for (const place of [page.locator(':root'), panel])
      expect(await place.evaluate(countPlanted), query).toBe(0);
  }
});

test('A paste of more than 500 characters is cut, not refused', async () => {
  const { page, search } = await sharedTalk(fixture);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), 'grizzly '.repeat(100));
  await search.focus();
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await search.inputValue()).length).toBe(500);
});

test('A sound is found by its name only where nobody says the word', async () => {
  const panelPage = await sharedTalk(fixture);
  await panelPage.search.fill('music');
  const sounds = linesSaying('[Music]');
  expect(sounds.length).toBeGreaterThan(0);
  expect(linesSaying('music')).toEqual([]);
  await expect.poll(() => linesWithHit(panelPage, 'exact')).toEqual(sounds);
});

test('A query that holds no word finds nothing, and that is said', async () => {
  const panelPage = await sharedTalk(fixture);
  await panelPage.search.fill('***');
  await expect
    .poll(() => panelPage.panel.getByRole('status').textContent())
    .toBe('Nobody said “***”. Check the spelling.');
});

test('Enter and Shift+Enter peek at hits round and round, from where the voice is, without moving it', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page, list, seekVideo, videoTime, pill, panel } = panelPage;
  const hits = linesSaying('machine learning');
  expect(hits.length).toBeGreaterThan(5);
  const third = cues[hits[2]!]!.start;
  await seekVideo(third - 1);
  await searchFor(panelPage, 'machine learning');
  await expect.poll(() => selectedLines(panelPage)).toContain(hits[2]);
  const isInView = () =>
    list.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const { top, bottom } = element.querySelector('[data-hit-current]')!.getBoundingClientRect();
      return top >= box.top && bottom <= box.bottom;
    });
  const counted = async () => /^(\d+) of (\d+)$/.exec((await panel.locator('.position').textContent())!)!;
  const [, first, total] = await counted();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await counted())[1]).toBe(String(Number(first) + 1));
  await expect.poll(isInView).toBe(true);
  await page.keyboard.press('Shift+Enter');
  await expect.poll(async () => (await counted())[1]).toBe(first);
  for (let step = Number(first); step > 0; step -= 1) await page.keyboard.press('Shift+Enter');
  await expect.poll(async () => (await counted())[1]).toBe(total);
  await expect.poll(isInView).toBe(true);
  expect(await videoTime()).toBe(third - 1);
  expect(await pill.count()).toBe(1);
});

test('The buttons for next and previous do as the keys do', async () => {
  const panelPage = await sharedTalk(fixture);
  const { panel } = panelPage;
  await searchFor(panelPage, 'machine learning');
  await expect.poll(() => selectedLines(panelPage)).not.toEqual([]);
  const before = await selectedLines(panelPage);
  await panel.getByRole('button', { name: 'Next hit' }).click();
  await expect.poll(() => selectedLines(panelPage)).not.toEqual(before);
  await panel.getByRole('button', { name: 'Previous hit' }).click();
  await expect.poll(() => selectedLines(panelPage)).toEqual(before);
});

test('A click on a hit goes there, and the search stays', async () => {
  const panelPage = await sharedTalk(fixture);
  const { line, search, videoTime, wayBack } = panelPage;
  const [hit] = linesSaying('grizzly');
  await search.fill('grizzly');
  await line(hit!).click();
  await expect.poll(videoTime).toBe(cues[hit!]!.start);
  expect(await search.inputValue()).toBe('grizzly');
  expect(await wayBack.count()).toBe(1);
});

test.for([
  [
    'Escape in the field',
    async ({ page, search }: PanelPage) => {
      await search.focus();
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the button that clears',
    ({ panel }: PanelPage) => panel.getByRole('button', { name: 'Clear search' }).click(),
  ],
  ['emptying the field', ({ search }: PanelPage) => search.fill('')],
] as const)('%s ends the search and returns to the voice', async ([, end]) => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { search, pill, panel, list } = panelPage;
  await search.fill('grizzly');
  await expect.poll(() => panel.locator('[data-hit]').count()).toBeGreaterThan(0);
  await end(panelPage);
  await expect.poll(() => pill.count()).toBe(0);
  expect(await search.inputValue()).toBe('');
  await expect.poll(() => panel.locator('[data-hit], [data-hit-current]').count()).toBe(0);
  await expect
    .poll(() =>
      list.evaluate((element) => {
        const box = element.getBoundingClientRect();
        const { top, bottom } = element.querySelector('[aria-current]')!.getBoundingClientRect();
        return top >= box.top && bottom <= box.bottom;
      }),
    )
    .toBe(true);
});

test('Each kind of hit can be switched off, and lines without hits put away', async () => {
  const panelPage = await sharedTalk(fixture);
  const { panel, search } = panelPage;
  await search.fill('bear');
  await expect.poll(() => panel.locator('[data-hit="exact"]').count()).toBeGreaterThan(0);
  await panel.getByRole('button', { name: /^\d+ exact$/ }).click();
  await expect.poll(() => panel.locator('[data-hit="exact"]').count()).toBe(0);
  await panel.getByRole('button', { name: /^\d+ exact$/ }).click();
  await panel.getByRole('button', { name: 'Only hits' }).click();
  await expect
    .poll(() => panel.locator('[data-start]').filter({ visible: true }).count())
    .toBeLessThan(cues.length / 2);
  await expect.poll(() => panel.locator('[data-hit]').filter({ visible: false }).count()).toBe(0);
});

test('In a narrow panel what stands behind the counts of hits is seen whole', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page, panel } = panelPage;
  await page.setViewportSize({ width: 360, height: 740 });
  await searchFor(panelPage, 'whylogs');
  const onlyHits = panel.getByRole('button', { name: 'Only hits' });
  const endOf = async (element: typeof panel) => {
    const { x, width } = (await element.boundingBox())!;
    return x + width;
  };
  await expect.poll(async () => (await panel.boundingBox())!.width).toBeLessThan(340);
  expect(await endOf(onlyHits)).toBeLessThan(await endOf(panel));
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('Far hits are in view when they are peeked at, also where lines are much higher than guessed', async () => {
  const panelPage = await sharedTalk(fixture, { videoId: talks[4]!.videoId });
  const { page, list, scrollRest } = panelPage;
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('#secondary, #secondary-inner')) {
      element.style.width = '300px';
      element.style.minWidth = '300px';
    }
  });
  // Settled: what is found later would make the list lower under a hit in its place.
  await searchFor(panelPage, 'machine learning', { talk: talks[4]! });
  await expect.poll(() => selectedLines(panelPage)).not.toEqual([]);
  for (let step = 0; step < 6; step += 1) {
    const before = await selectedLines(panelPage);
    await page.keyboard.press('Enter');
    await expect.poll(() => selectedLines(panelPage)).not.toEqual(before);
    const place = () =>
      list.evaluate((element) => {
        const { top } = element.querySelector('[data-hit-current]')!.getBoundingClientRect();
        return (top - element.getBoundingClientRect().top) / element.clientHeight;
      });
    await expect.poll(place).toBeCloseTo(1 / 3, 1);
    await scrollRest();
    expect(await place()).toBeCloseTo(1 / 3, 1);
  }
});
