import * as v from 'valibot';
import { longestClaim, mayBeClaimed, mostClaims, witnesses } from '../homes/claims';
import { homeSchema } from '../library/home-schema';

const text = v.pipe(v.string(), v.maxLength(longestClaim));

const homeClaim = v.object({
  home: v.pipe(homeSchema, v.check(mayBeClaimed)),
  witness: v.picklist(witnesses),
  isWhole: v.boolean(),
});

const titleClaim = v.object({ title: text, show: text, witness: v.picklist(['player', 'page']) });

/** What a page says about itself. It comes from a script in a host page, so its size is limited. */
export const claimsSchema = v.object({
  homes: v.pipe(v.array(homeClaim), v.maxLength(mostClaims)),
  titles: v.pipe(v.array(titleClaim), v.maxLength(mostClaims)),
  isDetached: v.optional(v.literal(true)),
});
