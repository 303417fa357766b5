import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/**
 * Runs a script of ours in a tab, and returns the value to which it evaluates in the first document. Rejects if the
 * browser does not give access, or the page is gone.
 */
export async function runScript<T>(
  target: Browser.scripting.InjectionTarget,
  file: ScriptPublicPath,
): Promise<T | undefined> {
  const [first] = await execute(target, file);
  return first?.result as T | undefined;
}

/**
 * The same in all frames of a tab to which we have access: the values to which the script evaluates in each of them.
 */
export async function runScriptInFrames<T>(tabId: number, file: ScriptPublicPath): Promise<T[]> {
  const results = await execute({ tabId, allFrames: true }, file);
  return results.flatMap(({ result }) => (result ? [result as T] : []));
}

async function execute(
  target: Browser.scripting.InjectionTarget,
  file: ScriptPublicPath,
): Promise<Browser.scripting.InjectionResult<unknown>[]> {
  const results = await browser.scripting.executeScript({ target, files: [file] });
  // Firefox does not reject if it could not run the script, but reports it here.
  const [first] = results;
  if (first && 'error' in first && first.error) throw first.error;
  return results;
}
