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
  const [first] = await execute(target, file);
  return first?.result as T | undefined;
}

/** The same in all frames of a tab that the browser lets us into: what the script evaluates to in each of them. */
export async function runScriptInFrames<T>(tabId: number, file: ScriptPublicPath): Promise<T[]> {
  const results = await execute({ tabId, allFrames: true }, file);
  return results.flatMap(({ result }) => (result ? [result as T] : []));
}

async function execute(
  target: Browser.scripting.InjectionTarget,
  file: ScriptPublicPath,
): Promise<Browser.scripting.InjectionResult<unknown>[]> {
  const results = await browser.scripting.executeScript({ target, files: [file] });
  // Firefox does not reject where it could not run the script, but says so here.
  const [first] = results;
  if (first && 'error' in first && first.error) throw first.error;
  return results;
}
