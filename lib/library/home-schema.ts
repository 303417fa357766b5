import * as v from 'valibot';

const id = v.pipe(v.string(), v.nonEmpty());

/** Apart from the other records: what checks a message needs no more. */
export const homeSchema = v.variant('kind', [
  v.object({ kind: v.literal('youtube'), id }),
  v.object({ kind: v.literal('page'), address: id }),
  v.object({ kind: v.literal('audio'), address: id }),
]);
