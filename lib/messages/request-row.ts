import * as v from 'valibot';
import { longestClaim } from '../homes/claims';
import { type MessageRow, reply } from './message-table';

/** A request to the background. */
export interface RequestRow extends MessageRow {
  /**
   * Who may send it. `own-tabs`: pages of the extension that are not in a host page. `own-pages`: also the panel in a
   * host page. `pages-and-tabs`: also our scripts in host pages, which their page may have taken over.
   */
  readonly from: 'own-tabs' | 'own-pages' | 'pages-and-tabs';
}

export const id = v.pipe(v.string(), v.nonEmpty());
export const text = v.pipe(v.string(), v.maxLength(longestClaim));
export const address = v.pipe(v.string(), v.maxLength(4000));

export const nothing = reply<undefined>();
