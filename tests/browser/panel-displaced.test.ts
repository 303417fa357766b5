import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { openTalk, type PanelPage, searchFor } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium();

/** How the panel's element is docked, and whether its middle can be seen and clicked. */
const state = ({ page }: PanelPage) =>
  page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('sidecue-panel');
    if (!host) return 'gone';
    const { left, top, width, height } = host.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + Math.min(height, innerHeight - top) / 2];
    const isOnTop = document.elementFromPoint(x, y) === host;
    return `${host.dataset.dock}, ${isOnTop && width > 200 && height > 100 ? 'seen' : 'unseen'}`;
  });

/** Seeks with a line of the panel, to see that the panel works. */
async function seeks({ line, videoTime }: PanelPage): Promise<void> {
  await line(3).click();
  await expect.poll(videoTime).toBe(mlopsTalk.cues[3]!.start);
}

test('The right column is taken away and built anew, with all that stands in it: the panel is there again', async () => {
  const panelPage = await openTalk(fixture);
  const { page } = panelPage;
  await page.evaluate(() => {
    const column = document.querySelector('ytd-watch-flexy:not([hidden]) #secondary')!;
    const parent = column.parentElement!;
    column.remove();
    setTimeout(() => {
      const anew = document.createElement('div');
      anew.id = 'secondary';
      const inner = document.createElement('div');
      inner.id = 'secondary-inner';
      Object.assign(inner.style, { width: '400px', height: '700px' });
      anew.append(inner);
      parent.append(anew);
    }, 300);
  });
  await expect.poll(() => state(panelPage)).toBe('column, seen');
  expect(await page.evaluate(() => document.querySelectorAll('sidecue-panel').length)).toBe(1);
  await seeks(panelPage);

  // As extensions do that hide what distracts.
  const sheet = await page.addStyleTag({ content: '#secondary { display: none !important }' });
  await expect.poll(() => state(panelPage)).toBe('floating, seen');
  await sheet.evaluate((element) => (element as HTMLElement).remove());
  await expect.poll(() => state(panelPage)).toBe('column, seen');
  await seeks(panelPage);
});

test('While the right column is squeezed, shrunk, moved out of the window, cannot be seen or is out of use, the panel floats', async () => {
  const panelPage = await openTalk(fixture);
  const { page, seekVideo, scrollRest } = panelPage;
  for (const style of [
    'width: 1px !important; min-width: 0 !important; overflow: hidden',
    'transform: scale(0)',
    'position: fixed; left: -9999px',
    'content-visibility: hidden',
    'opacity: 0',
    'interactivity: inert',
  ]) {
    const sheet = await page.addStyleTag({ content: `#secondary { ${style} }` });
    await expect.poll(() => state(panelPage), { message: style }).toBe('floating, seen');
    await scrollRest();
    await seeks(panelPage);
    await seekVideo(0);
    await sheet.evaluate((element) => (element as HTMLElement).remove());
    await expect.poll(() => state(panelPage), { message: style }).toBe('column, seen');
  }
});

test.for([
  ['is inert', `column.inert = true`],
  ['is hidden from screen readers', `column.ariaHidden = 'true'`],
  ['has no height', `column.style.cssText = 'height: 0 !important; overflow: hidden'`],
  ['is clipped', `column.style.clipPath = 'inset(50%)'`],
  ['has a root without a slot', `column.parentNode.attachShadow({ mode: 'open' })`],
] as const)('The right column %s: the panel floats', async ([, harm]) => {
  const panelPage = await openTalk(fixture);
  await panelPage.page.evaluate(`{
    const column = document.querySelector('ytd-watch-flexy:not([hidden]) #secondary-inner');
    ${harm}
  }`);
  await expect.poll(() => state(panelPage)).toBe('floating, seen');
  await seeks(panelPage);
});

/** What a page can do to the element itself. */
const changes = [
  `for (const { name } of [...host.attributes]) host.removeAttribute(name)`,
  `host.dataset.shown = 'false'`,
  `host.dataset.dock = 'below'`,
  `delete host.dataset.outline`,
  `host.inert = true`,
  `host.ariaHidden = 'true'`,
  `host.style.cssText = 'display: none !important; --left: -900px; --width: 1px'`,
  `Object.assign(host, { hidden: true, popover: 'manual', className: 'x', dir: 'rtl', lang: 'ar' }); host.showPopover()`,
  `void host.requestFullscreen()`,
];

test.for(['column', 'floating'])(
  'The looks of the panel come back that a page has changed: %s',
  async (dock) => {
    const panelPage = await openTalk(fixture);
    const { page } = panelPage;
    await page.evaluate((isFloating) => window.standIn.setTheatre(isFloating), dock === 'floating');
    await expect.poll(() => state(panelPage)).toBe(`${dock}, seen`);
    const boxOf = () => page.locator('sidecue-panel').boundingBox();
    const before = await boxOf();
    // A page may do so a few times.
    for (const half of [changes.slice(0, 4), changes.slice(4, 8), changes.slice(8)]) {
      for (const change of half) {
        await page.evaluate(`{ const host = document.querySelector('sidecue-panel'); ${change} }`);
        await expect.poll(() => state(panelPage), { message: change }).toBe(`${dock}, seen`);
        const usable = page.locator('sidecue-panel:not([inert]):not([aria-hidden])');
        await expect.poll(() => usable.count(), { message: change }).toBe(1);
        await expect.poll(boxOf, { message: change }).toEqual(before);
      }
      await page.reload();
      await panelPage.panel.waitFor();
      await page.evaluate((isFloating) => window.standIn.setTheatre(isFloating), dock === 'floating');
      await expect.poll(() => state(panelPage)).toBe(`${dock}, seen`);
    }
  },
);

test('However the body is enlarged, shifted or put out of use, a floating panel stays where it was in the window', async () => {
  const panelPage = await openTalk(fixture);
  const { page } = panelPage;
  await page.evaluate(() => window.standIn.setTheatre(true));
  await expect.poll(() => state(panelPage)).toBe('floating, seen');
  const boxOf = async () => {
    const { x, width } = (await page.locator('sidecue-panel').boundingBox())!;
    return { x: Math.round(x), width: Math.round(width) };
  };
  const before = await boxOf();
  for (const style of [
    'zoom: 0.5',
    'zoom: 1.5',
    'will-change: transform; margin-left: 300px',
    'backdrop-filter: blur(1px); margin-left: 300px',
    'content-visibility: auto; margin-left: 300px',
    'transform: translate(300px)',
    'opacity: 0',
  ]) {
    await page.evaluate((css) => {
      document.body.style.cssText = css;
    }, style);
    await expect.poll(boxOf, { message: style }).toEqual(before);
    await expect.poll(() => state(panelPage), { message: style }).toBe('floating, seen');
  }
  await page.evaluate(() => {
    document.body.style.cssText = '';
    document.body.inert = true;
  });
  await expect.poll(() => state(panelPage)).toBe('floating, seen');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('sidecue-panel')!.parentElement!.localName))
    .toBe('html');
  await seeks(panelPage);
});

test('A page that takes the panel into another document gives it back as it was', async () => {
  const panelPage = await openTalk(fixture);
  const { page, panel } = panelPage;
  await page.evaluate(() =>
    document.implementation.createHTMLDocument().adoptNode(document.querySelector('sidecue-panel')!),
  );
  await expect.poll(() => state(panelPage)).toBe('column, seen');
  await panel.waitFor();
  await seeks(panelPage);
});

test('The right column is taken away for good: the panel floats', async () => {
  const panelPage = await openTalk(fixture);
  await panelPage.page.evaluate(() =>
    document.querySelector('ytd-watch-flexy:not([hidden]) #secondary')!.remove(),
  );
  await expect.poll(() => state(panelPage)).toBe('floating, seen');
  await panelPage.panel.getByText('YouTube’s layout has changed').waitFor();
  await seeks(panelPage);
});

test.for([
  ['removes', `host.remove()`],
  ['moves', `if (host.parentElement.id !== 'mine') mine.append(host)`],
  ['hides', `if (host.dataset.shown === 'true') host.dataset.shown = 'false'; else times -= 1`],
] as const)(
  'A page that %s the panel again and again gets its way, and the toolbar button says so',
  async ([, displace]) => {
    const panelPage = await openTalk(fixture);
    const { page } = panelPage;
    const tabId = await (await fixture.browser.serviceWorker()).evaluate(
      async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)!.id!,
      page.url(),
    );
    await page.evaluate(`
      window.times = 0;
      window.mine = document.createElement('div');
      mine.id = 'mine';
      document.body.append(mine);
      window.displacing = setInterval(() => {
        const host = document.querySelector('sidecue-panel');
        if (!host || (host.parentElement && host.parentElement.id === 'mine')) return;
        times += 1;
        ${displace};
      }, 10)
    `);
    const worker = await fixture.browser.serviceWorker();
    const badge = () => worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
    await expect.poll(badge, { timeout: 20_000 }).toBe('!');
    const times = await page.evaluate('times');
    expect(times).toBeLessThan(20);
    await page.waitForTimeout(1000);
    expect(await page.evaluate('times')).toBe(times);

    // The listener wants to see it.
    await page.evaluate('clearInterval(displacing)');
    await worker.evaluate((id) => chrome.tabs.sendMessage(id, { type: 'toggle-panel' }), tabId);
    await expect.poll(() => state(panelPage)).toBe('floating, seen');
    await seeks(panelPage);
  },
);

test('A page that removes the marks on its bar again and again gets its way', async () => {
  const panelPage = await openTalk(fixture);
  const { page } = panelPage;
  await searchFor(panelPage, 'machine learning');
  await page.evaluate(`
    window.times = 0;
    setInterval(() => {
      const marks = document.querySelector('sidecue-marks');
      if (!marks) return;
      times += 1;
      marks.remove();
    }, 10)
  `);
  await page.evaluate('movie_player.append(document.createElement("i"))');
  await page.evaluate(
    `new Promise((resolve) => {
      let count = 0;
      const interval = setInterval(() => {
        movie_player.append(document.createElement('i'));
        if (++count < 60) return;
        clearInterval(interval);
        resolve();
      }, 30);
    })`,
  );
  expect(await page.evaluate('times')).toBeGreaterThan(1);
  expect(await page.evaluate('times')).toBeLessThan(10);
});

test.for(['* { display: none !important } html, body, ytd-app, ytd-app * { display: block !important }', ''])(
  'No sheet of the page hides the panel, moves it or shrinks it: %s',
  async (sheet) => {
    const panelPage = await openTalk(fixture);
    const { page } = panelPage;
    await page.evaluate(() => window.standIn.setTheatre(true));
    await expect.poll(() => state(panelPage)).toBe('floating, seen');
    const boxOf = () => page.locator('sidecue-panel').boundingBox();
    const before = await boxOf();
    await page.addStyleTag({
      content: `${sheet}
        sidecue-panel, iframe { all: unset !important; display: none !important; position: static !important;
          width: 1px !important; height: 1px !important; opacity: 0 !important; transform: scale(0) !important;
          --panel-width: 1px; --panel-height: 1px; --width: 1px; --left: -900px;
          visibility: hidden !important; pointer-events: none !important; clip-path: inset(50%) !important;
          inset: -900px !important; max-height: 0 !important; z-index: -1 !important; content-visibility: hidden !important }`,
    });
    await page.waitForTimeout(300);
    expect(await boxOf()).toEqual(before);
    expect(await state(panelPage)).toBe('floating, seen');
  },
);

test('A page that has registered variables of the names of ours leaves the panel where it is', async () => {
  const names = ['--left', '--top', '--width', '--height', '--flow-height', '--overhang', '--panel-width'];
  const panelPage = await openTalk(fixture);
  const { page } = panelPage;
  const boxes = async () => {
    const found = [];
    for (const isTheatre of [false, true]) {
      await page.evaluate((isOn) => window.standIn.setTheatre(isOn), isTheatre);
      await expect.poll(() => state(panelPage)).toBe(isTheatre ? 'floating, seen' : 'column, seen');
      // At first it floats where it has been put before the panel has said anything.
      if (isTheatre) await page.locator('sidecue-panel[data-outline]').waitFor();
      await page.waitForTimeout(300);
      found.push(await page.locator('sidecue-panel').boundingBox());
    }
    return found;
  };
  const before = await boxes();
  await page.evaluate((all) => {
    for (const name of all)
      CSS.registerProperty({ name, syntax: '<color>', inherits: false, initialValue: 'red' });
  }, names);
  await expect.poll(boxes).toEqual(before);
});

test('A video that an extension for sound alone leaves without a box is followed and driven', async () => {
  const panelPage = await openTalk(fixture, {
    firstScript: () => {
      new MutationObserver((_records, observer) => {
        if (!document.head) return;
        observer.disconnect();
        const sheet = document.createElement('style');
        sheet.textContent = 'video { display: none !important }';
        document.head.append(sheet);
      }).observe(document, { subtree: true, childList: true });
    },
  });
  const { seekVideo, currentStart } = panelPage;
  await seekVideo(600);
  await expect.poll(currentStart).toBe(600);
  await seeks(panelPage);
});

test.for(['theatre mode', 'full screen'] as const)(
  "In %s the panel stands clear of the player's controls",
  async (mode) => {
    const panelPage = await openTalk(fixture);
    const { page } = panelPage;
    await page.evaluate(
      (isFull) => (isFull ? window.standIn.setFullscreen(true) : window.standIn.setTheatre(true)),
      mode === 'full screen',
    );
    await expect.poll(() => state(panelPage)).toBe('floating, seen');
    const overlap = () =>
      page.evaluate(() => {
        const panel = document.querySelector('sidecue-panel')!.getBoundingClientRect();
        const bar = document.querySelector('#movie_player .ytp-chrome-bottom')!.getBoundingClientRect();
        return Math.min(panel.bottom, bar.bottom) - Math.max(panel.top, bar.top);
      });
    await expect.poll(overlap).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 620 });
    await expect.poll(overlap).toBeLessThanOrEqual(0);
    await seeks(panelPage);
  },
);
