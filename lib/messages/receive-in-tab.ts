import { browser } from 'wxt/browser';
import type { TabMessageOf, TabMessageType, TabReplies } from './to-tab';

/** What one script in a tab does with messages. A message without a handler is meant for another script. */
export type TabHandlers = {
  readonly [Type in TabMessageType]?: (
    message: TabMessageOf<Type>,
  ) => TabReplies[Type] | Promise<TabReplies[Type]>;
};

/** Starts the handler of a message; null if there is none. */
function handle<Type extends TabMessageType>(
  handlers: TabHandlers,
  message: TabMessageOf<Type> & { readonly type: Type },
): Promise<unknown> | null {
  const handler = Object.hasOwn(handlers, message.type) ? handlers[message.type] : undefined;
  return handler ? (async () => handler(message))() : null;
}

/**
 * Answers messages to this tab until the signal aborts. Their shape is not checked: the browser lets only our own pages
 * and the background send them, and what checks shapes would be a twelfth of all that we put into a page.
 */
export function receiveInTab(handlers: TabHandlers, signal: AbortSignal): void {
  const onMessage = (
    message: TabMessageOf<TabMessageType> & { readonly type: TabMessageType },
    _sender: unknown,
    reply: (answer: unknown) => void,
  ) => {
    const answer = handle(handlers, message);
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
