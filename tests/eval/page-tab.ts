import type { Page } from 'playwright-core';
import type { ChromiumBrowser } from '../browsers/chromium';
import { until } from '../browsers/until';
import type { PageTab } from './page-result';

/** An empty page of the extension's, from which the background is asked. */
export async function openOwnPage(browser: ChromiumBrowser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/manifest.json`);
  return page;
}

/** The tab that shows `page`, by the address at which it was opened. `own`: from `openOwnPage`. */
export async function tabOf(browser: ChromiumBrowser, own: Page, page: Page): Promise<PageTab> {
  const worker = await browser.serviceWorker();
  const address = page.url();
  const tabId = await until('the tab of the page', () =>
    worker.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      return tabs.findLast(({ url }) => url === wanted)?.id;
    }, address),
  );
  return {
    tabId,
    run: async <Result>(file: string, { allFrames = false } = {}) =>
      (await worker.evaluate(
        async ([id, name, all]) => {
          const target = { tabId: id, allFrames: all };
          const results = await chrome.scripting.executeScript({ target, files: [name as '/page-agent.js'] });
          return all ? results.map(({ result }) => result) : results[0]?.result;
        },
        [tabId, file, allFrames] as const,
      )) as Result | null,
    ask: async <Reply>(request: { readonly type: string; readonly [field: string]: unknown }) => {
      const answer = await own.evaluate(
        (message) => chrome.runtime.sendMessage(message) as Promise<{ ok: boolean; value?: unknown }>,
        request,
      );
      return answer?.ok ? (answer.value as Reply) : null;
    },
    tellLanguage: (text) =>
      own.evaluate(
        async (sample) => {
          const guess = await chrome.i18n.detectLanguage(sample);
          return (guess.isReliable && guess.languages[0]?.language) || '';
        },
        text.slice(0, 4000),
      ),
  };
}
