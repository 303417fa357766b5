import { browser } from 'wxt/browser';
import { readMessage } from './message-table';
import type { TabMessage, TabMessageOf, TabReplies } from './to-tab';
import { tabMessageTable } from './to-tab-shapes';

/** What one script in a tab does with messages. A message without a handler is meant for another script. */
export type TabHandlers = {
  readonly [Type in TabMessage['type']]?: (
    message: TabMessageOf<Type>,
  ) => TabReplies[Type] | Promise<TabReplies[Type]>;
};

/** Starts the handler of a message; null if there is none. */
function handle<Type extends TabMessage['type']>(
  handlers: TabHandlers,
  type: Type,
  message: TabMessageOf<Type>,
): Promise<unknown> | null {
  const handler: TabHandlers[Type] = handlers[type];
  return handler ? (async () => handler(message))() : null;
}

/** Answers messages to this tab until the signal aborts. Ignores messages of unknown shape. */
export function receiveInTab(handlers: TabHandlers, signal: AbortSignal): void {
  const onMessage = (message: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    const read = readMessage(tabMessageTable, message);
    const answer = read && handle(handlers, read.type, read);
    if (!answer) return undefined;
    answer.then(reply, (error) => {
      console.error(error);
      // Without a reply, the sender would wait until the page is closed.
      reply(undefined);
    });
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  // Once the extension has gone, there is no listener left to remove.
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(onMessage));
}
