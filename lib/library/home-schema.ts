import * as v from 'valibot';

const id = v.pipe(v.string(), v.nonEmpty());

/** In a file of its own, since checking a message needs no other record schema. */
export const homeSchema = v.variant('kind', [
  v.object({ kind: v.literal('youtube'), id }),
  v.object({ kind: v.literal('page'), address: id }),
  v.object({ kind: v.literal('audio'), address: id }),
]);
