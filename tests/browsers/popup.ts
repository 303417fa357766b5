import type { Page } from 'playwright-core';
import type { ChromiumBrowser } from './chromium';

/** The extension's popup, opened as a listener opens it. */
export interface Popup {
  /** Everything written in it. */
  text(): Promise<string>;
  /** Presses the button with that name. */
  press(name: string): Promise<void>;
  /** Chooses the radio button whose label has these words in it. */
  choose(words: string): Promise<void>;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly browserContextId?: string;
}

const waitMs = 100;
const patience = 80;

/**
 * Presses the extension's toolbar button in the tab of a page, which gives the extension the permission
 * `activeTab` there, and waits for the popup. The driver knows neither the button nor the popup, so both are
 * reached through the debugging protocol (`Extensions.triggerAction`, Chromium 140 and later).
 */
export async function openPopup(browser: ChromiumBrowser, page: Page): Promise<Popup> {
  await page.bringToFront();
  const session = await browser.context.browser()!.newBrowserCDPSession();
  // Newer than the protocol that the driver declares.
  const send = (method: string, parameters: object): Promise<Record<string, unknown>> =>
    (session.send as (method: string, parameters: object) => Promise<Record<string, unknown>>).call(
      session,
      method,
      parameters,
    );
  const targets = async () => (await send('Target.getTargets', { filter: [{}] })).targetInfos as Target[];
  const wait = () => new Promise((resolve) => setTimeout(resolve, waitMs));

  const tab = (await targets()).find(({ type, url }) => type === 'tab' && url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  const popupAddress = `chrome-extension://${browser.extensionId}/popup.html`;
  const findPopup = async () =>
    (await targets()).find(({ type, url }) => type === 'page' && url === popupAddress);
  // The one before may still be closing, and would be taken for this one.
  for (let count = 0; (await findPopup()) && count < patience; count += 1) await wait();
  await send('Extensions.triggerAction', { id: browser.extensionId, targetId: tab.targetId });
  let popup: Target | undefined;
  for (let count = 0; !popup && count < patience; count += 1) {
    popup = await findPopup();
    if (!popup) await wait();
  }
  if (!popup) throw new Error('The popup did not open.');

  const { sessionId } = await send('Target.attachToTarget', { targetId: popup.targetId, flatten: false });
  let lastId = 0;
  const evaluate = async (expression: string): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    const answer = new Promise<{ result?: { result?: { value?: unknown } } }>((resolve) => {
      const listen = ({ message }: { message: string }) => {
        const parsed = JSON.parse(message);
        if (parsed.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(parsed);
      };
      session.on('Target.receivedMessageFromTarget', listen);
    });
    const parameters = { expression, userGesture: true, returnByValue: true };
    await send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method: 'Runtime.evaluate', params: parameters }),
    });
    return (await answer).result?.result?.value;
  };
  const find = (name: string) =>
    `[...document.querySelectorAll('button')].find(({ textContent }) => textContent === ${JSON.stringify(name)})`;
  return {
    text: async () => String(await evaluate('document.body.innerText')),
    async choose(words) {
      const label = `[...document.querySelectorAll('label')].find(({ textContent }) => textContent.includes(${JSON.stringify(words)}))`;
      await evaluate(`${label}.querySelector('input').click()`);
    },
    async press(name) {
      for (let count = 0; count < patience; count += 1) {
        if (await evaluate(`Boolean(${find(name)})`)) {
          // The popup may be gone before it answers.
          void evaluate(`${find(name)}.click()`);
          return;
        }
        await wait();
      }
      throw new Error(`The popup has no button “${name}”: ${await evaluate('document.body.innerText')}`);
    },
  };
}
