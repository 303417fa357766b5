import type { CDPSession } from 'playwright-core';
import type { ChromiumBrowser } from './chromium';
import { until } from './until';

/** The browser's side panel, which the driver does not count among its pages. */
export interface SidePanelPage {
  /** As the debugging protocol names it. */
  readonly targetId: string;
  /** Runs a function in the document of the side panel, or in that of the frame in it. */
  run<Value>(
    where: 'side' | 'panel',
    work: (document: Document, argument: string) => Value,
    argument?: string,
  ): Promise<Value>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** Resolves with the side panel that is open, as soon as it is; `other` is that of another window. */
export async function waitForSidePanel(
  { context }: ChromiumBrowser,
  other?: SidePanelPage,
): Promise<SidePanelPage> {
  const session: CDPSession = await context.browser()!.newBrowserCDPSession();
  const find = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ url }) => url.endsWith('/sidepanel.html')).map(({ targetId }) => targetId);
  };
  const findNew = async () => (await find()).find((id) => id !== other?.targetId);
  const targetId = await until('the side panel', findNew);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answers = new Map<number, (answer: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result?.result?.value);
    answers.delete(id);
  });
  let count = 0;
  return {
    targetId,
    run(where, work, argument = '') {
      count += 1;
      const of = where === 'side' ? 'document' : "document.querySelector('iframe').contentDocument";
      const expression = `(${work})(${of}, ${JSON.stringify(argument)})`;
      const params = { expression, returnByValue: true, awaitPromise: true, userGesture: true };
      const answer = new Promise<unknown>((resolve) => answers.set(count, resolve));
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: count, method: 'Runtime.evaluate', params }),
      });
      return answer as Promise<never>;
    },
    isOpen: async () => (await find()).includes(targetId),
    async close() {
      if ((await find()).includes(targetId)) await session.send('Target.closeTarget', { targetId });
    },
  };
}
