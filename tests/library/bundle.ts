import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundleScript } from '../setup/bundle-script';

/** `lib/library` as a script that puts itself into the page as `libraryRoom`. */
export const bundleLibrary = (): Promise<string> =>
  bundleScript(join(import.meta.dirname, 'in-page.ts'), 'libraryBundle');

/** Goes to an empty page of the extension's origin and puts the library into it. */
export async function openLibraryRoom(page: Page, extensionId: string, bundle: string): Promise<Page> {
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  // By the debugger, which the extension's content security policy does not bind.
  await page.evaluate(bundle);
  return page;
}
