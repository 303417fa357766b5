import type { Answer } from '../library/problem';
import type { Sender } from '../messages/sender';
import type { Replies, Request, RequestOf } from '../messages/to-background';

/** What the background does for each request. */
export type Handlers = {
  readonly [Type in Request['type']]: (
    request: RequestOf<Type>,
    sender: Sender,
  ) => Promise<Answer<Replies[Type]>>;
};

/** The answer of a request that has succeeded. */
export const done = <T>(value: T): Answer<T> => ({ ok: true, value });

/** A handler whose request and reply are not known more exactly. */
export type AnyHandler = (request: object, sender: Sender) => Promise<Answer<unknown>>;

/** The handlers, each wrapped. The wrapper must pass requests and replies on in their own shapes. */
export function wrapHandlers(
  handlers: Handlers,
  wrap: (type: Request['type'], handle: AnyHandler) => AnyHandler,
): Handlers {
  const types = Object.keys(handlers) as Request['type'][];
  // The compiler cannot follow which handler belongs to which type.
  const wrapped = types.map((type) => [type, wrap(type, handlers[type] as AnyHandler)]);
  return Object.fromEntries(wrapped) as unknown as Handlers;
}

/** The answer to a panel in a host page that asks for a talk which it may not use. */
export const notGiven = {
  ok: false,
  problem: { kind: 'failed', reason: 'a talk that this tab was not given' },
} as const;
