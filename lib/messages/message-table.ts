import * as v from 'valibot';

/** Names the type of a reply. There is nothing to check at run time: a reply comes from our own code. */
export interface Reply<T> {
  /** Never set. */
  readonly of?: T;
}

export const reply = <T>(): Reply<T> => ({});

/** One message of a direction. */
export interface MessageRow {
  /** The message's fields besides its `type`. A message of another shape is refused. */
  readonly shape: v.GenericSchema<unknown, object>;
  readonly reply: Reply<unknown>;
}

/** All messages of one direction by their `type`. */
export type MessageTable = Readonly<Record<string, MessageRow>>;

/** The fields of each message. */
export type FieldsOf<Table extends MessageTable> = {
  [Type in keyof Table]: v.InferOutput<Table[Type]['shape']>;
};

/** What each message is replied with. */
export type RepliesOf<Table extends MessageTable> = {
  [Type in keyof Table]: Table[Type]['reply'] extends Reply<infer Value> ? Value : never;
};

/** Any message of the table, as it travels. */
export type MessageOf<Table extends MessageTable> = {
  [Type in keyof Table]: { readonly type: Type } & FieldsOf<Table>[Type];
}[keyof Table];

/** A message as it came, with unknown fields left out; null when it is none of the table, or has another shape. */
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
