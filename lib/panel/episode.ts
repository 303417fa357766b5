import { type Claims, claimsOf } from '../homes/claims';
import type { Match } from '../homes/match';
import type { PagePlayer } from '../players/page/page-player';
import { createSignReader, watchSigns } from '../players/page/signs';
import type { Home, TalkInfo } from '../transcript/talk';

/** What is known about the episode that a page plays. */
export type Episode =
  /** Nothing yet. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'known'; readonly talk: TalkInfo; readonly home: Home }
  /** One of these, the likeliest first: the listener is asked. */
  | { readonly kind: 'likely'; readonly matches: readonly Match[] }
  | { readonly kind: 'unknown' };

/** Pages change address, title and file one after the other; this long they rest before they are believed. */
const settleMs = 350;

/** A file that has been taken this long before the address changed does not belong to the new address. */
const persistMs = 2000;

/** Nobody tells when a Media Session gets its title. */
const lookAgainMs = 3000;

export interface EpisodeOptions {
  readonly player: PagePlayer;
  /** Null when it could not be found out; it is asked again then. */
  readonly match: (claims: Claims) => Promise<readonly Match[] | null>;
  readonly onChange: (episode: Episode) => void;
  readonly signal: AbortSignal;
}

export interface EpisodeWatch {
  /** The listener says which talk this is. Returns its home, to be remembered. */
  choose(talk: TalkInfo): Home;
  /** The listener says that it is none of those. */
  refuse(): void;
}

/**
 * Tells which episode is played, and tells it anew when another one is. What plays decides, not what is looked
 * at: a player that goes on while the page shows another episode keeps its talk. When a player takes another
 * file the talk is gone at once; and if the page shows the same address as for the file before, that address
 * is no sure sign any more.
 */
export function watchEpisode({ player, match, onChange, signal }: EpisodeOptions): EpisodeWatch {
  const readSigns = createSignReader();
  /** What the listener said, or was sure, of a file at an address. */
  const decided = new Map<string, Episode>();
  let episode: Episode = { kind: 'looking' };
  let key: string | null = null;
  let address = '';
  let addressOfFileBefore: string | null = null;
  let takenMs = 0;
  let claims: Claims = { homes: [], titles: [] };
  let print = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (next: Episode) => {
    if (JSON.stringify(next) === JSON.stringify(episode)) return;
    episode = next;
    onChange(next);
  };
  const place = () => `${key} ${address}`;
  const decide = async () => {
    timer = undefined;
    claims = claimsOf(readSigns(player.playing()?.signs ?? null));
    const newPrint = place() + JSON.stringify(claims);
    if (newPrint === print || signal.aborted) return;
    print = newPrint;
    const matches = await match(claims);
    if (signal.aborted || print !== newPrint) return;
    if (!matches) {
      print = '';
      return;
    }
    set(decided.get(place()) ?? judge(matches));
  };
  const judge = ([first, ...others]: readonly Match[]): Episode => {
    if (!first) return { kind: 'unknown' };
    const isOfPlayer = first.reason.endsWith('-player') || first.reason === 'title';
    const isDoubtful = address === addressOfFileBefore && !isOfPlayer;
    if (first.confidence === 'likely' || isDoubtful) return { kind: 'likely', matches: [first, ...others] };
    return { kind: 'known', talk: first.talk, home: bestHome(claims) };
  };
  const decideSoon = () => {
    timer ??= setTimeout(decide, settleMs);
  };
  const decideAnew = () => {
    clearTimeout(timer);
    timer = undefined;
    print = '';
    decideSoon();
  };

  const look = () => {
    if (signal.aborted) return;
    const playing = player.playing();
    const keyNow = playing?.key ?? '';
    const addressNow = location.href.replace(/#.*$/, '');
    if (keyNow !== key) {
      const isFirst = key === null || (key === '' && addressNow === address);
      // The page's own talk stays while its player loads.
      if (!isFirst) set({ kind: 'looking' });
      if (key) addressOfFileBefore = address;
      key = keyNow;
      address = addressNow;
      takenMs = performance.now();
      decideAnew();
    } else if (addressNow !== address) {
      const persists = playing?.hasBegun && performance.now() - takenMs > persistMs;
      if (persists) return;
      address = addressNow;
      set({ kind: 'looking' });
      decideAnew();
    } else if (episode.kind !== 'known') decideSoon();
  };

  player.onChange(look);
  watchSigns(settleMs, signal, look);
  const interval = setInterval(look, lookAgainMs);
  signal.addEventListener('abort', () => {
    clearInterval(interval);
    clearTimeout(timer);
  });
  look();

  const settle = (next: Episode) => {
    decided.set(place(), next);
    set(next);
  };
  return {
    choose(talk) {
      const home = bestHome(claims);
      settle({ kind: 'known', talk, home });
      return home;
    },
    refuse: () => settle({ kind: 'unknown' }),
  };
}

/** Where this episode will be known again: by its video or file, else by the page. */
function bestHome({ homes }: Claims): Home {
  const ofPlayer = homes.find(({ home, witness }) => witness === 'player' && home.kind !== 'page');
  const claim = ofPlayer ?? homes.find(({ home, witness }) => home.kind === 'page' && witness === 'address');
  return claim?.home ?? { kind: 'page', address: location.host + location.pathname };
}
