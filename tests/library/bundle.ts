import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';

/** `lib/library` as a script that puts itself into the page as `libraryRoom`. */
export async function bundleLibrary(): Promise<string> {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'libraryBundle' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('The library could not be bundled.');
  return chunk.code;
}

/** Goes to an empty page of the extension's origin and puts the library into it. */
export async function openLibraryRoom(page: Page, extensionId: string, bundle: string): Promise<Page> {
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  // By the debugger, which the extension's content security policy does not bind.
  await page.evaluate(bundle);
  return page;
}
