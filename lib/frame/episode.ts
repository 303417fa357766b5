import type { Claims } from '../homes/claims';
import type { Match } from '../homes/match';
import type { Playing } from '../messages/panel-port';
import type { Home, TalkInfo } from '../transcript/talk';

/** What is known about the episode that a page plays. */
export type Episode =
  /** Nothing yet. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'known'; readonly talk: TalkInfo; readonly home: Home }
  /** One of these, the likeliest first: the listener is asked. */
  | { readonly kind: 'likely'; readonly matches: readonly Match[] }
  | { readonly kind: 'unknown' };

/** A file that has been taken this long before the address changed does not belong to the new address. */
const persistMs = 2000;

/** What could not be found out is asked again after this long. */
const askAgainMs = 3000;

export interface EpisodeOptions {
  /** Null when it could not be found out. */
  readonly match: (claims: Claims) => Promise<readonly Match[] | null>;
  readonly onChange: (episode: Episode) => void;
  /** A rising clock in milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** What the page says of itself goes in; which episode it plays comes out. */
export interface EpisodeWatch {
  /** Another medium plays, or the page has another address. */
  onPlaying(playing: Playing): void;
  /** What the page says of what it plays. `playing` is what it was when that was read. */
  onClaims(playing: Playing, claims: Claims): void;
  /** The listener says which talk this is. Returns its home, to be remembered. */
  choose(talk: TalkInfo): Home;
  /** The listener says that it is none of those. */
  refuse(): void;
  /** The library has changed: what has no talk yet may have one now. */
  lookAgain(): void;
  /** Where what plays will be known again. */
  home(): Home;
}

/**
 * Tells which episode is played, and tells it anew when another one is. What plays decides, not what is looked
 * at: a player that goes on while the page shows another episode keeps its talk. When a player takes another
 * file the talk is gone at once; and if the page shows the same address as for the file before, that address
 * is no sure sign any more.
 */
// long: one machine, whose state all of its few functions share
export function watchEpisode({ match, onChange, now, signal }: EpisodeOptions): EpisodeWatch {
  /** What the listener has said of a file at an address. */
  const decided = new Map<string, Episode>();
  let episode: Episode = { kind: 'looking' };
  let key: string | null = null;
  let address = '';
  let addressOfFileBefore: string | null = null;
  let takenMs = 0;
  let claims: Claims = { homes: [], titles: [] };
  let asked = 0;
  /** Something has changed since the last answer. */
  let isOpen = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (next: Episode) => {
    if (JSON.stringify(next) === JSON.stringify(episode)) return;
    episode = next;
    onChange(next);
  };
  const medium = () => `${key} ${address}`;
  const judge = ([first, ...others]: readonly Match[]): Episode => {
    if (!first) return { kind: 'unknown' };
    const isOfPlayer = first.reason.endsWith('-player') || first.reason === 'title';
    const isDoubtful = address === addressOfFileBefore && !isOfPlayer;
    if (first.confidence === 'likely' || isDoubtful) return { kind: 'likely', matches: [first, ...others] };
    return { kind: 'known', talk: first.talk, home: bestHome(claims, address) };
  };
  const decide = async () => {
    clearTimeout(timer);
    isOpen = false;
    asked += 1;
    const mine = asked;
    const matches = await match(claims);
    // Another medium, newer claims or the listener's word have come meanwhile.
    if (signal.aborted || mine !== asked) return;
    if (matches) set(decided.get(medium()) ?? judge(matches));
    else timer = setTimeout(decide, askAgainMs);
  };
  /** Nothing is known of what plays now; an answer that is on its way is about something else. */
  const forget = () => {
    clearTimeout(timer);
    asked += 1;
    claims = { homes: [], titles: [] };
    set({ kind: 'looking' });
  };
  const settle = (next: Episode) => {
    asked += 1;
    decided.set(medium(), next);
    set(next);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    onPlaying(playing) {
      if (playing.key !== key) {
        const isFirst = key === null || (key === '' && playing.address === address);
        // The page's own talk stays while its player loads.
        if (!isFirst) forget();
        if (key) addressOfFileBefore = address;
        key = playing.key;
        address = playing.address;
        takenMs = now();
        isOpen = true;
      } else if (playing.address !== address) {
        if (playing.hasBegun && now() - takenMs > persistMs) return;
        address = playing.address;
        isOpen = true;
        forget();
      }
    },
    onClaims(playing, read) {
      if (playing.key !== key || playing.address !== address) return;
      if (!isOpen && episode.kind === 'known') return;
      claims = read;
      void decide();
    },
    choose(talk) {
      const home = bestHome(claims, address);
      settle({ kind: 'known', talk, home });
      return home;
    },
    refuse: () => settle({ kind: 'unknown' }),
    lookAgain() {
      if (key === null || episode.kind === 'known') return;
      // What the listener has said was of the talks that there were.
      decided.delete(medium());
      void decide();
    },
    home: () => bestHome(claims, address),
  };
}

/** Where this episode will be known again: by its video or file, else by the page. */
function bestHome({ homes, isDetached }: Claims, address: string): Home {
  // What a detached player says would have to be asked about again.
  const ofPlayer =
    !isDetached && homes.find(({ home, witness }) => witness === 'player' && home.kind !== 'page');
  const claim = ofPlayer || homes.find(({ home, witness }) => home.kind === 'page' && witness === 'address');
  if (claim) return claim.home;
  const { host, pathname } = new URL(address);
  return { kind: 'page', address: host + pathname };
}
