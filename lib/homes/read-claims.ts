import type { PageSigns } from '../players/page/signs';
import type { Home } from '../transcript/talk';
import { audioAddress, pageAddresses, youTubeIdOf } from './address';
import {
  type Claims,
  type HomeClaim,
  longestClaim,
  mayBeClaimed,
  mostClaims,
  type TitleClaim,
  type Witness,
} from './claims';
import { sameHome } from './home';
import { describedEpisodes } from './json-ld';

/** The claims that a page's signs make. Of claims to one home, only that of the best witness is kept. */
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
  /** The address of an audio file may also be the address of a player's page. */
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
  const claimTitle = (title: string | null, show: string, witness: TitleClaim['witness']) => {
    const known = title?.trim().slice(0, longestClaim);
    if (known && titles.length < mostClaims) {
      titles.push({ title: known, show: show.slice(0, longestClaim), witness });
    }
  };
  const session = media?.session;
  if (session)
    claimTitle(session.title, [session.artist, session.album].filter(Boolean).join(' · '), 'player');
  const beside = media?.beside;
  if (beside) claimTitle(beside.title, beside.show, 'player');
  // A page that describes many episodes is a list, so its title is not the title of an episode.
  const names = new Set(episodes.map(({ name }) => name));
  if (names.size <= 3) for (const { name, show } of episodes) claimTitle(name, show ?? '', 'page');
  claimTitle(head?.openGraphTitle ?? null, '', 'page');
  claimTitle(signs.title, '', 'page');
  return { homes, titles, ...(media?.isDetached && { isDetached: true }) };
}
