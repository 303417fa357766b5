import { homeAddress } from '../transcript/home-address';
import type { Home } from '../transcript/talk';

/** Where a claim comes from, the most trustworthy first. */
export const witnesses = ['player', 'address', 'head', 'json-ld', 'frame'] as const;

export type Witness = (typeof witnesses)[number];

/** A claim that the page is, or plays, this home. */
export interface HomeClaim {
  readonly home: Home;
  readonly witness: Witness;
  /** False if a part was left out that may identify the episode. */
  readonly isWhole: boolean;
}

/** A claim that this is the title of what plays, or of the page. */
export interface TitleClaim {
  readonly title: string;
  readonly show: string;
  /** `player`: the title of what plays now; `page`: of the page. */
  readonly witness: 'player' | 'page';
}

/** What a page says about itself, small enough for a message. */
export interface Claims {
  readonly homes: readonly HomeClaim[];
  readonly titles: readonly TitleClaim[];
  /** Present if what plays is in no document. The witness `player` is then no better than the page's script. */
  readonly isDetached?: true | undefined;
}

export const mostClaims = 60;
/** The longest title, and the longest web address of a home, in UTF-16 units. */
export const longestClaim = 1000;

/** Whether a home's address is short enough for a claim. */
export function mayBeClaimed(home: Home): boolean {
  return homeAddress(home).length <= longestClaim;
}
