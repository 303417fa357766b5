import type { Locator, Page } from 'playwright-core';
import type { ChromiumBrowser } from '../browsers/chromium';
import { inPanelFrame } from '../browsers/panel-frame';
import { openPopup } from '../browsers/popup';

/** Presses the toolbar button and, in the popup, “Transcript over this page”. */
export async function putOver(browser: ChromiumBrowser, page: Page): Promise<void> {
  const popup = await openPopup(browser, page);
  await popup.press('Transcript over this page');
}

/** The overlay with a talk in it, also when it is minimised; found by its attributes, as in `panelPageOf`. */
export const panelOf = (page: Page): Locator =>
  inPanelFrame(page, (frame) => frame.locator('[role="complementary"][aria-label^="Transcript of"]'));

/** The overlay with a question or an offer. */
export const cardOf = (page: Page): Locator =>
  inPanelFrame(page, (frame) => frame.getByRole('complementary', { name: 'Transcript over this page' }));

/** How many panels can be seen: one that is not wanted waits in its frame, out of sight. */
export const countShown = (page: Page): Promise<number> =>
  page.locator('sidecue-panel[data-shown="true"]').count();

/** Runs a script in the page's own world. */
export const act = (page: Page, script: string): Promise<unknown> => page.evaluate(script);

/**
 * Presses until `wanted` is there. Where a frame is, Chromium learns when it is drawn: on a busy machine the first press
 * on what has just moved with its frame goes to the page behind it.
 */
async function pressFor(button: Locator, wanted: Locator): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    // Once it has been pressed it is gone.
    await button.click({ timeout: 3000 }).catch(() => {});
    const isThere = await wanted.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  await wanted.waitFor();
}

/** Says no to what is asked, if anything, and takes the first talk that the library finds. */
export async function chooseByHand(page: Page, query: string, title: string): Promise<void> {
  const card = cardOf(page);
  const choose = card.getByRole('button', { name: 'Choose from the library' });
  const no = card.getByRole('button', { name: 'No', exact: true });
  await choose.or(no).waitFor();
  if (await no.isVisible()) await no.click();
  await choose.click();
  await card.getByRole('searchbox', { name: 'Search your talks' }).fill(query);
  // The first only once the others have gone: until then it is about to move.
  const first = card.getByRole('listitem').first().filter({ hasText: title });
  await pressFor(first.getByRole('button'), panelOf(page));
}

/** From now on, lists the names of the extension's scripts that run in the page's process, one for each run. */
export async function watchScripts(page: Page, extensionId: string): Promise<() => string[]> {
  const address = `chrome-extension://${extensionId}/`;
  const names: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(address)) names.push(url.slice(address.length));
  });
  await session.send('Debugger.enable');
  return () => [...names];
}
