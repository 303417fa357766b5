import type { Claims } from '../homes/claims';
import type { Gathering } from '../players/page/transcripts/finding';

/** What our script in a document says of it. Untrusted, as all that pages say. */
export interface PageReport {
  readonly gathering: Gathering;
  /** What it says of what it plays. */
  readonly claims: Claims;
  readonly hasPlayer: boolean;
}
