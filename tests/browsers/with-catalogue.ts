import { type ChromiumBrowser, type ChromiumOptions, launchChromium } from './chromium';

/**
 * Starts Chromium with the extension, and has its messages for certain: Chromium 156 now and then has no catalogue
 * for a whole session, and then another one is begun. The page that opens after the installation is closed.
 */
export async function launchWithCatalogue(options: ChromiumOptions, tries = 5): Promise<ChromiumBrowser> {
  const browser = await launchChromium(options);
  const worker = await browser.serviceWorker();
  await (await browser.firstRunPage()).close();
  const hasCatalogue = await worker.evaluate(() => chrome.i18n.getMessage('return' as never) !== '');
  if (hasCatalogue || tries <= 1) return browser;
  await browser.close();
  return launchWithCatalogue(options, tries - 1);
}
