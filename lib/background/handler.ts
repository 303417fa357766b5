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
