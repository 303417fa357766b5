import { type Browser, browser } from 'wxt/browser';
import { installPageHook } from '../players/page/hook';

/**
 * Puts the hook into the pages of a tab that have none from this run of the extension: first the ear, in our own world,
 * then the hook with the name that the ear has made up. Rejects if the browser does not give access.
 */
export async function hookPages(target: Browser.scripting.InjectionTarget): Promise<void> {
  const ears = await browser.scripting.executeScript({ target, files: ['/page-ear.js'] });
  await Promise.all(
    ears.map(async ({ frameId, result: name }) => {
      if (typeof name !== 'string') return;
      const frame = { tabId: target.tabId, frameIds: [frameId] };
      const hooking = browser.scripting.executeScript({
        target: frame,
        world: 'MAIN',
        func: installPageHook,
        args: [name],
      });
      // The frame may be gone by then. The page itself is still there.
      await hooking.catch(() => undefined);
    }),
  );
}
