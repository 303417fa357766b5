import type { Answer } from '../library/problem';
import type { Sender } from '../messages/sender';
import type { Replies, Request, RequestOf } from '../messages/to-background';

/** What the background does with each request. */
export type Handlers = {
  readonly [Type in Request['type']]: (
    request: RequestOf<Type>,
    sender: Sender,
  ) => Promise<Answer<Replies[Type]>>;
};

/** The answer when all is well. */
export const done = <T>(value: T): Answer<T> => ({ ok: true, value });
