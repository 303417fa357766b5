import type { Seconds } from '../../transcript/cue';

/** The properties by which one of several players on a page is chosen. */
export interface MediaRank {
  /** When it last started playing, on a monotonic clock; -Infinity if it has not started since we began to watch. */
  readonly startedMs: number;
  readonly playing: boolean;
  /** Neither muted nor at volume 0. */
  readonly audible: boolean;
  /** NaN if unknown, Infinity for a stream. */
  readonly duration: Seconds;
}

/** Shorter media are jingles, adverts and previews. */
export const shortestEpisode: Seconds = 60;

/** An unknown duration counts as long enough. */
const isLong = ({ duration }: MediaRank) => Number.isNaN(duration) || duration > shortestEpisode;

/** Possible episodes come first: a silent loop or a jingle never takes over. */
const isEpisode = (rank: MediaRank) => Number(rank.audible && isLong(rank));

/** Finite durations count as they are. Unknown durations and streams come last. */
const length = ({ duration }: MediaRank) => (Number.isFinite(duration) ? duration : 0);

/**
 * The index of the player that the listener most likely means; -1 for none. It is the one that last started playing. If
 * none has started since we began to watch, it is the playing, audible, longest one.
 */
export function choosePlayer(ranks: readonly MediaRank[]): number {
  const order = ranks.map((rank, index) => ({ rank, index }));
  order.sort(
    ({ rank: a }, { rank: b }) =>
      isEpisode(b) - isEpisode(a) ||
      compare(b.startedMs, a.startedMs) ||
      Number(b.playing) - Number(a.playing) ||
      Number(b.audible) - Number(a.audible) ||
      length(b) - length(a),
  );
  return order[0]?.index ?? -1;
}

/** Infinity minus Infinity is NaN. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
