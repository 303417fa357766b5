import type { Timing } from '../browser/timing';
import type { Talk } from '../transcript/talk';
import type { Following } from './following';
import type { Medium } from './medium';
import type { SearchSession } from './search-session';
import type { Sync } from './sync';
import type { Trail } from './trail';

/** What is needed to play passages. */
export interface ListeningParts {
  readonly talk: Talk;
  readonly medium: Medium;
  readonly sync: Sync;
  readonly following: Following;
  readonly trail: Trail;
  readonly search: SearchSession;
  readonly timing: Timing;
}
