import type { Claims } from '../homes/claims';
import type { Gathering } from '../players/page/transcripts/finding';

/** What Sidecue's script in a document reports about it. Untrusted, like everything from pages. */
export interface PageReport {
  readonly gathering: Gathering;
  /** What the document says about what it plays. */
  readonly claims: Claims;
  readonly hasPlayer: boolean;
}
