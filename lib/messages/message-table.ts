import * as v from 'valibot';

/** Carries the type of a reply. It is not checked at run time, because a reply comes from our own code. */
export interface Reply<T> {
  /** Never set. */
  readonly of?: T;
}

export const reply = <T>(): Reply<T> => ({});

/** One kind of message in one direction. */
export interface MessageRow {
  /** The message's fields besides its `type`. Messages of another shape are refused. */
  readonly shape: v.GenericSchema<unknown, object>;
  readonly reply: Reply<unknown>;
}

/** All messages of one direction, by `type`. */
export type MessageTable = Readonly<Record<string, MessageRow>>;

/** The fields of each message. */
export type FieldsOf<Table extends MessageTable> = {
  [Type in keyof Table]: v.InferOutput<Table[Type]['shape']>;
};

/** The reply to each message. */
export type RepliesOf<Table extends MessageTable> = {
  [Type in keyof Table]: Table[Type]['reply'] extends Reply<infer Value> ? Value : never;
};

/** Any message of the table, in the form in which it is sent. */
export type MessageOf<Table extends MessageTable> = {
  [Type in keyof Table]: { readonly type: Type } & FieldsOf<Table>[Type];
}[keyof Table];

/** Reads a received message, without unknown fields. Null if it is not in the table, or has another shape. */
export function readMessage<Table extends MessageTable>(
  table: Table,
  message: unknown,
): MessageOf<Table> | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type } = message;
  const row = typeof type === 'string' && Object.hasOwn(table, type) ? table[type] : undefined;
  if (!row) return null;
  const result = v.safeParse(row.shape, message);
  // The compiler cannot see that the shape belongs to this type.
  return result.success ? ({ ...result.output, type } as unknown as MessageOf<Table>) : null;
}
