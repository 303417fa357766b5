import { expect, test } from 'vitest';
import { clickInPanel, findInPanel, waitForFirefoxPanel } from '../browsers/firefox-panel';
import { useFirefox } from '../browsers/fixture';
import { mlopsTalk } from './talks';

const fixture = useFirefox();

test('After a reinstallation one new panel stands in the place of the old one, with query and note, also in theatre mode', async () => {
  const page = await fixture.browser.newPage();
  const variants = ['paused', 'keeps-strangers'];
  await page.goto(fixture.standIn.watchAddress(mlopsTalk.videoId, { at: '600', variants }));
  await findInPanel(page, `[data-cue="${mlopsTalk.cues.length - 1}"]`);
  await page.bringToFront();
  await clickInPanel(page, 'input[role="searchbox"]');
  await page.keyboard.type('data science');
  await findInPanel(page, '[data-hit-current]');
  await (await findInPanel(page, '[data-start]')).focus();
  await page.keyboard.down('Shift');
  await page.keyboard.press('F10');
  await page.keyboard.up('Shift');
  await clickInPanel(page, '::-p-text(Add a note)');
  await findInPanel(page, 'textarea');
  await page.keyboard.type('half of it');
  const textIn = async (selector: string) =>
    (await waitForFirefoxPanel(page)).$eval(selector, (field) => (field as HTMLInputElement).value);
  const boxOf = () =>
    page.$eval('sidecue-panel', (host) => {
      const { x, y, width, height } = host.getBoundingClientRect();
      return { dock: (host as HTMLElement).dataset.dock, x, y, width, height };
    });
  for (const dock of ['column', 'floating']) {
    await page.evaluate((isFloating) => window.standIn.setTheatre(isFloating), dock === 'floating');
    await expect.poll(async () => (await boxOf()).dock).toBe(dock);
    // Longer than what is open rests before it is kept.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = await boxOf();
    const old = await waitForFirefoxPanel(page);
    await fixture.browser.update();
    await expect.poll(() => old.detached, { timeout: 10_000 }).toBe(true);
    await findInPanel(page, 'textarea');
    expect(await textIn('input[role="searchbox"]')).toBe('data science');
    expect(await textIn('textarea')).toBe('half of it');
    await expect.poll(boxOf).toEqual(before);
    expect(await page.$$('sidecue-panel')).toHaveLength(1);
  }
});
