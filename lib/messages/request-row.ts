import * as v from 'valibot';
import { longestClaim } from '../homes/claims';
import { type MessageRow, reply } from './message-table';

/** A request to the background. */
export interface RequestRow extends MessageRow {
  /**
   * Who may send it. `own-tabs`: pages of the extension that stand by themselves. `own-pages`: the panel in a host
   * page too. `pages-and-tabs`: our scripts in host pages too, which may have been taken over by their page.
   */
  readonly from: 'own-tabs' | 'own-pages' | 'pages-and-tabs';
}

export const id = v.pipe(v.string(), v.nonEmpty());
export const text = v.pipe(v.string(), v.maxLength(longestClaim));
export const address = v.pipe(v.string(), v.maxLength(4000));

export const nothing = reply<undefined>();
