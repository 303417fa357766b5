import { createTurns } from '../browser/turns';
import type { Claims } from '../homes/claims';
import type { Match } from '../homes/match';
import type { Playing } from '../messages/panel-port';
import type { Home, TalkInfo } from '../transcript/talk';

/** What is known about the episode that a page is playing. */
export type Episode =
  /** Nothing is known yet. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'known'; readonly talk: TalkInfo; readonly home: Home }
  /** The listener is asked which of these it is. The likeliest comes first. */
  | { readonly kind: 'likely'; readonly matches: readonly Match[] }
  | { readonly kind: 'unknown' };

/** A file that started playing longer ago than this, before the address changed, does not belong to the new address. */
const persistMs = 2000;

/** A question that could not be answered is asked again after this time. */
const askAgainMs = 3000;

export interface EpisodeOptions {
  /** The talks that a page may be playing; null if they could not be determined. */
  readonly match: (claims: Claims) => Promise<readonly Match[] | null>;
  readonly onChange: (episode: Episode) => void;
  /** A monotonic clock, in milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Takes what the page says about itself, and tells which episode it plays. */
export interface EpisodeWatch {
  /** Another medium plays, or the page's address has changed. */
  onPlaying(playing: Playing): void;
  /** What the page says about what it plays. `playing` is what was playing when that was read. */
  onClaims(playing: Playing, claims: Claims): void;
  /** The listener says which talk this is. Returns its home, to be remembered. */
  choose(talk: TalkInfo): Home;
  /** The listener says that it is none of the suggested talks. */
  refuse(): void;
  /** The library has changed, so an unknown episode may have a talk now. */
  lookAgain(): void;
  /** The home by which this episode will be recognised again. */
  home(): Home;
}

/**
 * Tells which episode is played, and calls back whenever that changes. What is playing decides, not what is on display:
 * a player that continues while the page shows another episode keeps its talk. When a player takes another file, the
 * talk is closed at once. If the page then still has the same address as for the file before, that address is no longer
 * reliable.
 */
// long: one state machine, whose few functions share all of its state
export function watchEpisode({ match, onChange, now, signal }: EpisodeOptions): EpisodeWatch {
  /** The listener's answers, by file and address. */
  const decided = new Map<string, Episode>();
  let episode: Episode = { kind: 'looking' };
  let key: string | null = null;
  let address = '';
  let addressOfFileBefore: string | null = null;
  let takenMs = 0;
  let claims: Claims = { homes: [], titles: [] };
  const beginTurn = createTurns();
  /** True if something has changed since the last answer. */
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
    const isNewest = beginTurn();
    const matches = await match(claims);
    // The medium or the claims have changed in the meantime, or the listener has answered.
    if (signal.aborted || !isNewest()) return;
    if (matches) set(decided.get(medium()) ?? judge(matches));
    else timer = setTimeout(decide, askAgainMs);
  };
  /** Forgets what was playing. An answer that is still to come is about something else. */
  const forget = () => {
    clearTimeout(timer);
    beginTurn();
    claims = { homes: [], titles: [] };
    set({ kind: 'looking' });
  };
  const settle = (next: Episode) => {
    beginTurn();
    decided.set(medium(), next);
    set(next);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    onPlaying(playing) {
      if (playing.key !== key) {
        const isFirst = key === null || (key === '' && playing.address === address);
        // The talk found by the page alone stays while the player loads.
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
      // The listener answered from the talks that existed then.
      decided.delete(medium());
      void decide();
    },
    home: () => bestHome(claims, address),
  };
}

/** The home by which this episode will be recognised again: its video or file, otherwise the page. */
function bestHome({ homes, isDetached }: Claims, address: string): Home {
  // What a detached player says is not reliable enough: the listener would have to be asked again.
  const ofPlayer =
    !isDetached && homes.find(({ home, witness }) => witness === 'player' && home.kind !== 'page');
  const claim = ofPlayer || homes.find(({ home, witness }) => home.kind === 'page' && witness === 'address');
  if (claim) return claim.home;
  const { host, pathname } = new URL(address);
  return { kind: 'page', address: host + pathname };
}
