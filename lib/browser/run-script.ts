import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/**
 * Runs a script of ours in a tab, and says what it evaluates to in the first of the documents. Rejects where
 * the browser does not let us in, or the page has gone.
 */
export async function runScript<T>(
  target: Browser.scripting.InjectionTarget,
  file: ScriptPublicPath,
): Promise<T | undefined> {
  const [first] = await browser.scripting.executeScript({ target, files: [file] });
  // Firefox does not reject where it could not run the script, but says so here.
  if (first && 'error' in first && first.error) throw first.error;
  return first?.result as T | undefined;
}
