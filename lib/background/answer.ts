import type { Answer } from '../library/problem';
import { readMessage } from '../messages/message-table';
import type { Sender } from '../messages/sender';
import type { Replies, Request, RequestOf } from '../messages/to-background';
import { requestTable } from '../messages/to-background-shapes';
import type { Handlers } from './handler';

/** Reads a message as a request. Null if it is not one, has another shape, or may not come from this sender. */
export function readRequest(message: unknown, sender: Sender): Request | null {
  const request = readMessage(requestTable, message);
  if (!request) return null;
  const { from } = requestTable[request.type];
  if (from === 'own-tabs' && sender.isPanelInPage) return null;
  return sender.isOwnPage || from === 'pages-and-tabs' ? request : null;
}

function handle<Type extends Request['type']>(
  handlers: Handlers,
  type: Type,
  request: RequestOf<Type>,
  sender: Sender,
): Promise<Answer<Replies[Type]>> {
  return handlers[type](request, sender);
}

/** Does what a message asks for. Never rejects: refused requests and bugs are answered with the problem `failed`. */
export async function answerMessage(
  handlers: Handlers,
  message: unknown,
  sender: Sender | null,
): Promise<Answer<unknown>> {
  const request = sender && readRequest(message, sender);
  // Without an answer, the sender would assume that the background was stopped.
  if (!request) return { ok: false, problem: { kind: 'failed', reason: 'a request of unknown shape' } };
  try {
    return await handle(handlers, request.type, request, sender);
  } catch (error) {
    console.error(error);
    return { ok: false, problem: { kind: 'failed', reason: String(error) } };
  }
}
