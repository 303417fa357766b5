import { type Browser, browser } from 'wxt/browser';
import { installPageHook } from '../players/page/hook';

/**
 * Puts the hook into the pages of a tab that have none of this run of the extension: the ear first, in our own world,
 * then the hook under the name that the ear has made up. Rejects where the browser does not let us in.
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
      // A frame may have gone meanwhile; the page itself goes on.
      await hooking.catch(() => undefined);
    }),
  );
}
