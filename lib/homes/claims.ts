import type { PageSigns } from '../players/page/signs';
import { homeAddress } from '../transcript/home-address';
import type { Home } from '../transcript/talk';
import { audioAddress, pageAddresses, youTubeIdOf } from './address';
import { sameHome } from './home';
import { describedEpisodes } from './json-ld';

/** Who says it, the most trustworthy first: what plays, the page's address, its head, its other frames. */
export const witnesses = ['player', 'address', 'head', 'json-ld', 'frame'] as const;

export type Witness = (typeof witnesses)[number];

/** That the page is, or plays, this home. */
export interface HomeClaim {
  readonly home: Home;
  readonly witness: Witness;
  /** False where a part was left out that may tell one episode from another. */
  readonly isWhole: boolean;
}

/** That what plays, or the page, is called so. */
export interface TitleClaim {
  readonly title: string;
  readonly show: string;
  /** `player`: it is the title of what plays now, not only of the page. */
  readonly witness: 'player' | 'page';
}

/** What a page says of itself, small enough for a message. */
export interface Claims {
  readonly homes: readonly HomeClaim[];
  readonly titles: readonly TitleClaim[];
}

export const mostClaims = 60;
/** The longest title, and the longest web address of a home, in UTF-16 units. */
export const longestClaim = 1000;

/** Whether a home's address is short enough for a claim. */
export function mayBeClaimed(home: Home): boolean {
  return homeAddress(home).length <= longestClaim;
}

/** What a page's signs say, in the forms in which homes are kept. Duplicates count for their best witness. */
export function claimsOf(signs: PageSigns): Claims {
  const homes: HomeClaim[] = [];
  const claim = (home: Home, witness: Witness, isWhole = true) => {
    if (!mayBeClaimed(home) || homes.length >= mostClaims) return;
    if (!homes.some((known) => sameHome(known.home, home))) homes.push({ home, witness, isWhole });
  };
  const claimPage = (text: string | null, witness: Witness) => {
    if (!text) return;
    const id = youTubeIdOf(text);
    if (id) claim({ kind: 'youtube', id }, witness);
    for (const { address, isWhole } of pageAddresses(text))
      claim({ kind: 'page', address }, witness, isWhole);
  };
  /** An address of sound may also be that of a player's page. */
  const claimMedia = (text: string | null, witness: Witness) => {
    if (!text) return;
    const address = audioAddress(text);
    if (address) claim({ kind: 'audio', address }, witness);
    claimPage(text, witness);
  };

  const { media, head } = signs;
  claimMedia(media?.address ?? null, 'player');
  claimPage(media?.frameAddress ?? null, 'player');
  claimPage(signs.address, 'address');
  claimPage(head?.canonical ?? null, 'head');
  claimPage(head?.openGraphAddress ?? null, 'head');
  for (const text of head?.audio ?? []) claimMedia(text, 'head');
  const episodes = describedEpisodes(head?.jsonLd ?? []);
  for (const { pages, media: files } of episodes) {
    for (const text of pages) claimPage(text, 'json-ld');
    for (const text of files) claimMedia(text, 'json-ld');
  }
  for (const text of signs.frames) claimPage(text, 'frame');

  const titles: TitleClaim[] = [];
  const call = (title: string | null, show: string, witness: TitleClaim['witness']) => {
    const known = title?.trim().slice(0, longestClaim);
    if (known && titles.length < mostClaims) {
      titles.push({ title: known, show: show.slice(0, longestClaim), witness });
    }
  };
  const session = media?.session;
  if (session) call(session.title, [session.artist, session.album].filter(Boolean).join(' · '), 'player');
  // Several described episodes are a list; the page as a whole has none of their names.
  const names = new Set(episodes.map(({ name }) => name));
  if (names.size <= 3) for (const { name, show } of episodes) call(name, show ?? '', 'page');
  call(head?.openGraphTitle ?? null, '', 'page');
  call(signs.title, '', 'page');
  return { homes, titles };
}
