import * as v from 'valibot';

const label = v.pipe(v.string(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/));
const asked = { label, description: v.exactOptional(v.string()), placeholder: v.exactOptional(v.string()) };
const validations = v.exactOptional(v.strictObject({ required: v.boolean() }));

/**
 * A form for reports, as far as ours use it.
 * https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
 */
export const issueForm = v.strictObject({
  name: label,
  description: label,
  labels: v.exactOptional(v.array(label)),
  body: v.pipe(
    v.array(
      v.variant('type', [
        v.strictObject({ type: v.literal('markdown'), attributes: v.strictObject({ value: label }) }),
        v.strictObject({ type: v.literal('input'), id, attributes: v.strictObject(asked), validations }),
        v.strictObject({
          type: v.literal('textarea'),
          id,
          attributes: v.strictObject({ ...asked, render: v.exactOptional(v.string()) }),
          validations,
        }),
        v.strictObject({
          type: v.literal('dropdown'),
          id,
          attributes: v.strictObject({ ...asked, options: v.pipe(v.array(label), v.minLength(2)) }),
          validations,
        }),
      ]),
    ),
    v.check((items) => items.some(({ type }) => type !== 'markdown'), 'a form asks for something'),
    v.check((items) => {
      const ids = items.flatMap((item) => (item.type === 'markdown' ? [] : [item.id]));
      return new Set(ids).size === ids.length;
    }, 'ids differ'),
  ),
});
