import type { Seconds } from '../../transcript/cue';

/** What the choice among several players on one page goes by. */
export interface MediaRank {
  /** When it last began to play, on a rising clock; -Infinity if it has not since we look. */
  readonly startedMs: number;
  readonly playing: boolean;
  /** Neither muted nor turned down to nothing. */
  readonly audible: boolean;
  /** NaN while unknown, Infinity for a stream. */
  readonly duration: Seconds;
}

/** Shorter ones are jingles, adverts and previews. */
export const shortestEpisode: Seconds = 60;

/** Unknown lengths get the benefit of the doubt. */
const isLong = ({ duration }: MediaRank) => Number.isNaN(duration) || duration > shortestEpisode;

/** What can be an episode before what can not: a silent loop or a jingle never takes over. */
const isEpisode = (rank: MediaRank) => Number(rank.audible && isLong(rank));

/** Finite lengths by size; the unknown ones and streams come last. */
const length = ({ duration }: MediaRank) => (Number.isFinite(duration) ? duration : 0);

/**
 * Index of the player that the listener means; -1 for none. The one that last began to play; where none has
 * begun since we look, the playing, audible, longest one.
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

/** Infinity minus itself is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
