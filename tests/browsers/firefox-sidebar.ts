import type { Page } from 'puppeteer-core';
import type { FirefoxBrowser } from './firefox';
import { until } from './until';

/** Firefox's sidebar with our page in it, which the driver does not count among its pages. */
export interface FirefoxSidebar {
  /** Runs a function in the document of the panel in the sidebar; undefined while there is none. */
  run<Value>(
    work: (panel: Document, argument: string) => Value,
    argument?: string,
  ): Promise<Value | undefined>;
  /** Everything written around the panel. */
  words(): Promise<string>;
  isOpen(): Promise<boolean>;
}

/**
 * Opens the sidebar as a listener does, by the popup's button while the page is in front. The popup stands in a tab here,
 * and is kept open: from there the documents in the sidebar can be reached.
 */
export async function openSidebar(browser: FirefoxBrowser, page: Page): Promise<FirefoxSidebar> {
  const popup = await browser.openExtensionPage('/popup.html');
  await page.bringToFront();
  // It tells of the tab that is in front when it is opened.
  await popup.evaluate(() => location.reload()).catch(() => undefined);
  const button = await until('the button of the popup', async () => {
    const found = await popup.$('::-p-aria([name="Open in side panel"][role="button"])').catch(() => null);
    return found ?? undefined;
  });
  await popup.evaluate(() => {
    window.close = () => {};
  });
  await button.click();
  const view = (path: string) =>
    `browser.extension.getViews({ type: 'sidebar' }).find(({ location }) => location.pathname === '${path}')?.document`;
  return {
    run: (work, argument = '') =>
      popup.evaluate(
        `(panel => panel && (${work})(panel, ${JSON.stringify(argument)}))(${view('/panel.html')})`,
      ) as Promise<never>,
    words: async () => String(await popup.evaluate(`${view('/sidepanel.html')}?.body.innerText`)),
    isOpen: async () => (await popup.evaluate(`${view('/sidepanel.html')} !== undefined`)) === true,
  };
}
