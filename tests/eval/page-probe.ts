import { youTubeIdOf } from '../../lib/homes/address';
import { claimsOf } from '../../lib/homes/read-claims';
import { videoIdOfAddress } from '../../lib/homes/youtube-address';
import { ownLine } from '../../lib/host/world';
import { createPagePlayer } from '../../lib/players/page/page-player';
import { createSignReader } from '../../lib/players/page/signs';
import type { Player } from '../../lib/players/player';
import { readVideoAbout } from '../../lib/players/youtube/about';
import { createEmbedPlayer, embeddedVideoAddress } from '../../lib/players/youtube/embed';
import { mainVideo } from '../../lib/players/youtube/page';
import { homeAddress } from '../../lib/transcript/home-address';
import { isYouTubePage } from './youtube-page';

/** What the product's own code finds in a page. */
export interface ProbeReport {
  readonly found: boolean;
  readonly playing: boolean;
  readonly homes: readonly string[];
  readonly titles: readonly string[];
}

interface Probe {
  readonly player: Player;
  report(): ProbeReport;
}

const { signal } = new AbortController();

function probeYouTube(): Probe {
  const player = createEmbedPlayer(signal);
  return {
    player,
    report() {
      const ids = [videoIdOfAddress(location.href), youTubeIdOf(embeddedVideoAddress())];
      const known = [...new Set(ids.filter((id) => id !== null))];
      const { title } = readVideoAbout();
      return {
        found: mainVideo() !== null,
        playing: player.read().running,
        homes: known.map((id) => homeAddress({ kind: 'youtube', id })),
        titles: title === '' ? [] : [title],
      };
    },
  };
}

function probePage(): Probe {
  const player = createPagePlayer({ signal, line: ownLine(), commandFrame: () => {} });
  const readSigns = createSignReader();
  return {
    player,
    report() {
      const claims = claimsOf(readSigns(player.playing()?.signs ?? null));
      return {
        found: player.hasPlayer(),
        playing: player.read().running,
        homes: [...new Set(claims.homes.map(({ home }) => homeAddress(home)))],
        titles: [...new Set(claims.titles.map(({ title }) => title))],
      };
    },
  };
}

// The script may be put in again and again: what listens to the page stays the same.
const world = globalThis as { sidecueProbe?: Probe };
world.sidecueProbe ??= isYouTubePage() ? probeYouTube() : probePage();
const { player, report } = world.sidecueProbe;

export const look = report;

/** Starts what the page plays, as the panel would. */
export const play = (): void => player.play();
