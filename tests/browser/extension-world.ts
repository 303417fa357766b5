import type { Page } from 'playwright-core';

/** Runs code in the extension's own world of a page, where its scripts live. */
export type ExtensionWorld = (code: string) => Promise<unknown>;

/** The extension's world of the document that is in the page now; its watcher must have started. */
export async function extensionWorldOf(page: Page, extensionId: string): Promise<ExtensionWorld> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
