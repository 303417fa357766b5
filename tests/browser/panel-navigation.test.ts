import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import type { Variant } from '../standin/page/variants';
import { allDrawn, openTalk, panelPageOf } from './panel-page';
import { devrelTalk, mlopsTalk, talks } from './talks';

const fixture = useChromium();

const nameOf = (talk: { title: string }) => `Transcript of ${talk.title}`;

/** Names of the panels in the page: those that the last frame of ours shows, if it is there. */
const panelNames = (page: Page) =>
  panelPageOf(page).panel.evaluateAll((panels) => panels.map((panel) => panel.getAttribute('aria-label')));

const navigate = (page: Page, target: string) => page.evaluate((to) => window.standIn.navigate(to), target);

/** Makes the background slow to answer which talk a video has. */
async function slowBackground(delayMs: number): Promise<void> {
  const worker = await fixture.browser.serviceWorker();
  await worker.evaluate((ms) => {
    const own = globalThis as unknown as { plainFetch?: typeof fetch };
    own.plainFetch ??= globalThis.fetch;
    globalThis.fetch = async (...parameters) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return own.plainFetch!(...parameters);
    };
  }, delayMs);
}

/** Makes the background hold its answers back until `release`; `asked` is how often it was asked. */
async function holdBackground() {
  type Held = { held: { asked: number; release: () => void } };
  const worker = await fixture.browser.serviceWorker();
  await worker.evaluate(() => {
    const { fetch } = globalThis;
    const held = { asked: 0, release: () => {} };
    const released = new Promise<void>((resolve) => {
      held.release = () => {
        globalThis.fetch = fetch;
        resolve();
      };
    });
    globalThis.fetch = async (...parameters) => {
      held.asked += 1;
      await released;
      return fetch(...parameters);
    };
    Object.assign(globalThis, { held });
  });
  return {
    asked: () => worker.evaluate(() => (globalThis as unknown as Held).held.asked),
    release: () => worker.evaluate(() => (globalThis as unknown as Held).held.release()),
  };
}

/**
 * Records each pair of medium and panel from now on, when a medium has its first frame and on any frame drawn:
 * `MEDIUM NAME`, or `MEDIUM none`. The page cannot read a panel's name. The test has it from the frame: one
 * frame shows one talk, and an element that holds another frame is another element.
 */
async function recordPanels(page: Page): Promise<() => Promise<string[]>> {
  const names = await panelNames(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    const elements: Element[] = [...document.querySelectorAll('sidecue-panel')];
    const look = () => {
      const element = document.querySelector('sidecue-panel');
      const isSeen = element?.checkVisibility({ opacityProperty: true }) ?? false;
      if (element && isSeen && !elements.includes(element)) elements.push(element);
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      const medium = video?.src ? new URL(video.src).searchParams.get('id') : null;
      const record = `${medium} ${element && isSeen ? elements.indexOf(element) : 'none'}`;
      if (video && video.readyState >= 2 && seen.at(-1) !== record) seen.push(record);
    };
    for (const name of ['loadeddata', 'playing']) document.addEventListener(name, look, { capture: true });
    const frame = () => {
      look();
      requestAnimationFrame(frame);
    };
    frame();
    Object.assign(window, { seen });
  });
  return async () => {
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const last = Math.max(...seen.map((record) => Number(record.split(' ')[1])).filter(Number.isFinite), -1);
    if (last >= names.length) names[last] = (await panelNames(page))[0] ?? null;
    return seen.map((record) => {
      const [medium, element] = record.split(' ');
      return `${medium} ${element === 'none' ? 'none' : names[Number(element)]}`;
    });
  };
}

test.for<[string, Variant[]]>([
  ['the page before the media', ['keeps-strangers']],
  ['the page long before the media', ['slow-media', 'keeps-strangers']],
  ['the media before the page', ['media-first', 'keeps-strangers']],
  ['a new media element', ['new-element', 'keeps-strangers']],
])('The old transcript is gone before the new video’s first frame (%s)', async ([, variants]) => {
  const { page, current } = await openTalk(fixture, { at: '600', variants });
  await expect.poll(() => current.count()).toBe(1);
  const seen = await recordPanels(page);
  await navigate(page, devrelTalk.videoId);
  const right = `${devrelTalk.videoId} ${nameOf(devrelTalk)}`;
  await expect.poll(async () => (await seen()).at(-1)).toBe(right);
  const wrong = [`${devrelTalk.videoId} ${nameOf(mlopsTalk)}`, `${mlopsTalk.videoId} ${nameOf(devrelTalk)}`];
  const records = await seen();
  expect(wrong.filter((record) => records.includes(record))).toEqual([]);
  expect(records[0]).toBe(`${mlopsTalk.videoId} ${nameOf(mlopsTalk)}`);
  expect(await panelNames(page)).toEqual([nameOf(devrelTalk)]);
});

test('A transcript does not stand beside the last frames of a video that had none', async () => {
  const variants: Variant[] = ['slow-media', 'keeps-strangers'];
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress('StandInNo01', { variants }));
  await page.waitForSelector('#movie_player.playing-mode');
  const seen = await recordPanels(page);
  await expect.poll(seen).toEqual(['StandInNo01 none']);
  await navigate(page, devrelTalk.videoId);
  const right = `${devrelTalk.videoId} ${nameOf(devrelTalk)}`;
  await expect.poll(async () => (await seen()).at(-1)).toBe(right);
  expect(await seen()).not.toContain(`StandInNo01 ${nameOf(devrelTalk)}`);
});
test('From talk to talk, to a video without one, and back and forward, the panel goes with the video', async () => {
  const { page, panel, lines } = await openTalk(fixture);
  await navigate(page, devrelTalk.videoId);
  await expect.poll(() => panelNames(page)).toEqual([nameOf(devrelTalk)]);
  await allDrawn(panelPageOf(page));
  expect(await lines.count()).toBe(devrelTalk.cues.length);
  await navigate(page, 'StandInNo01');
  expect(await panelNames(page)).toEqual([]);
  expect(await page.locator('sidecue-panel').count()).toBe(0);
  await page.evaluate(() => window.standIn.back());
  await expect.poll(() => panelNames(page)).toEqual([nameOf(devrelTalk)]);
  await page.evaluate(() => window.standIn.back());
  await expect.poll(() => panelNames(page)).toEqual([nameOf(mlopsTalk)]);
  await page.evaluate(() => window.standIn.forward());
  await expect.poll(() => panelNames(page)).toEqual([nameOf(devrelTalk)]);
  expect(await panel.count()).toBe(1);
});

test('The page’s list of videos leads from talk to talk as a click does', async () => {
  const { page } = await openTalk(fixture);
  await page
    .locator('#related a.lockup-title', { hasText: 'Hugo Bowne-Anderson' })
    .filter({ visible: true })
    .click();
  await expect.poll(() => panelNames(page)).toEqual([nameOf(devrelTalk)]);
});

test('When the next video begins by itself, its transcript comes with it', async () => {
  const { page } = await openTalk(fixture, { at: '3596', variants: ['autoplay', 'keeps-strangers'] });
  await expect.poll(() => panelNames(page), { timeout: 10_000 }).toEqual([nameOf(talks[0]!)]);
});

test('An answer that comes late for a video that is gone is dropped', async () => {
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress('StandInNo01', { variants: ['paused', 'keeps-strangers'] }));
  await page.waitForFunction(() =>
    window.standIn?.events.some(({ name }) => name === 'yt-page-data-updated'),
  );
  await page.evaluate(() => {
    // A frame that still waits for its talk is out of sight.
    const panels = new Set<Element>();
    new MutationObserver(() => {
      for (const element of document.querySelectorAll('sidecue-panel[data-shown="true"]'))
        panels.add(element);
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-shown'] });
    Object.assign(window, { panels });
  });
  const { asked, release } = await holdBackground();
  try {
    await navigate(page, mlopsTalk.videoId);
    await expect.poll(asked).toBeGreaterThan(0);
    await navigate(page, 'StandInNo02');
  } finally {
    await release();
  }
  // What comes after it has long had its answer.
  await navigate(page, devrelTalk.videoId);
  await expect.poll(() => panelNames(page)).toEqual([nameOf(devrelTalk)]);
  const panels = await page.evaluate(() => (window as unknown as { panels: Set<Node> }).panels.size);
  expect(panels).toBe(1);
});

test('To another talk and at once back: one panel, of the right talk', async () => {
  const { page } = await openTalk(fixture);
  await slowBackground(300);
  try {
    await page.evaluate(
      async ([other, own]) => {
        void window.standIn.navigate(other!);
        await new Promise((resolve) => setTimeout(resolve, 120));
        await window.standIn.navigate(own!);
      },
      [devrelTalk.videoId, mlopsTalk.videoId],
    );
    await expect.poll(() => panelNames(page)).toEqual([nameOf(mlopsTalk)]);
    await page.waitForTimeout(700);
    expect(await panelNames(page)).toEqual([nameOf(mlopsTalk)]);
  } finally {
    await slowBackground(0);
  }
});

test('The same video again, at another time, keeps the panel it has', async () => {
  const { page, panel, search, currentStart } = await openTalk(fixture);
  await search.fill('grizzly');
  await panel.evaluate((element) => element.setAttribute('data-same', 'yes'));
  await navigate(page, `/watch?v=${mlopsTalk.videoId}&t=600`);
  await expect.poll(currentStart).toBe(600);
  expect(await panel.getAttribute('data-same')).toBe('yes');
  expect(await search.inputValue()).toBe('grizzly');
});

test.for([['90'], ['90s'], ['1m30s']])(
  'A start time in the address (t=%s) is where it begins',
  async ([at]) => {
    const { currentStart } = await openTalk(fixture, { at: at! });
    const cue = mlopsTalk.cues.findLast(({ start }) => start <= 90)!;
    await expect.poll(currentStart).toBe(cue.start);
  },
);

test('A page opened in the background has its panel in the column once it is looked at', async () => {
  const page = await fixture.browser.newPage();
  await page.goto(
    fixture.standIn.watchAddress(mlopsTalk.videoId, { variants: ['hidden-start', 'keeps-strangers'] }),
  );
  await page.waitForSelector('ytd-app', { state: 'attached' });
  await page.evaluate(() => window.standIn.show());
  const { panel } = panelPageOf(page);
  await panel.waitFor();
  await expect.poll(() => page.locator('sidecue-panel').getAttribute('data-dock')).toBe('column');
  expect(await panel.getByText('that Sidecue knows').count()).toBe(0);
});

test('A talk under /live/ has its transcript', async () => {
  const page = await fixture.browser.newPage();
  await page.goto(`https://www.youtube.com/live/${mlopsTalk.videoId}`);
  await expect.poll(() => panelNames(page)).toEqual([nameOf(mlopsTalk)]);
});

test('Shorts, lists and other pages are left alone, and so are hover previews', async () => {
  const { page } = await openTalk(fixture);
  const isEmpty = async () => expect(await page.locator('sidecue-panel').count()).toBe(0);
  await navigate(page, '/shorts/StandInSh01');
  await isEmpty();
  await page.evaluate(() => window.standIn.nextShort());
  await isEmpty();
  await navigate(page, '/');
  await isEmpty();
  await page.evaluate((id) => window.standIn.startPreview(id), devrelTalk.videoId);
  await isEmpty();
  await page.evaluate(() => window.standIn.endPreview());
  await page.goto(`https://www.youtube.com/shorts/${mlopsTalk.videoId}`);
  await page.waitForSelector('ytd-reel-video-renderer', { state: 'attached' });
  await isEmpty();
});

test('In the corner of another page the video has no panel, and has it again when it is taken back', async () => {
  const { page } = await openTalk(fixture, { at: '600', variants: ['keeps-strangers'] });
  await page.evaluate(() => window.standIn.openMiniplayer());
  await expect.poll(() => page.locator('sidecue-panel').count()).toBe(0);
  await page.evaluate(() => window.standIn.back());
  await expect.poll(() => panelNames(page)).toEqual([nameOf(mlopsTalk)]);
  await expect.poll(() => panelPageOf(page).current.count()).toBe(1);
});
