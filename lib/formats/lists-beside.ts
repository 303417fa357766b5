import type { TimedList } from './json-entries';
import type { Piece } from './spoken-pieces';

/** A list of a file, as pieces. */
export interface PieceList {
  readonly list: TimedList;
  readonly pieces: readonly Piece[];
  readonly isWords: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The time spans of the pieces, sorted, in the unit of the file. */
function spansOf(pieces: readonly Piece[]): Span[] {
  const timed = pieces
    .flatMap(({ start, end, duration }) =>
      start ? [{ from: start.value, to: end?.value ?? (duration && start.value + duration.value) }] : [],
    )
    .sort((a, b) => a.from - b.from);
  return timed.map(({ from, to }, index) => ({ from, to: to ?? timed[index + 1]?.from ?? from }));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);
}

/** For how long both lists speak at the same time. */
function overlapOf(some: readonly Span[], others: readonly Span[]): number {
  let overlap = 0;
  let place = 0;
  for (const { from, to } of some) {
    while ((others[place]?.to ?? Number.POSITIVE_INFINITY) <= from) place += 1;
    for (let at = place; at < Math.min(place + 8, others.length); at += 1) {
      const other = others[at];
      if (other) overlap += Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }
  }
  return overlap;
}

/** People seldom speak at the same time, whereas lists with the same speech in other words always overlap. */
const mostOverlap = 0.3;

/** No recording has this many channels. */
const mostBeside = 100;

/**
 * Adds to the chosen list its sibling lists with speech at other times, such as the channels of a call, each under its
 * own name. If they take turns and no list has speakers, the names of the lists become the speakers.
 */
export function withListsBeside(chosen: PieceList, all: readonly PieceList[]): PieceList {
  const spans = spansOf(chosen.pieces);
  const isSibling = ({ list, isWords }: PieceList) =>
    list !== chosen.list && list.parent === chosen.list.parent && isWords === chosen.isWords;
  const isApart = ({ pieces }: PieceList) => {
    const others = spansOf(pieces);
    const shorter = Math.min(lengthOf(spans), lengthOf(others));
    return shorter > 0 && overlapOf(spans, others) <= shorter * mostOverlap;
  };
  const beside = all.filter(isSibling).slice(0, mostBeside).filter(isApart);
  if (beside.length === 0) return chosen;
  const lists = [chosen, ...beside];
  const first = Math.max(...lists.map(({ pieces }) => spansOf(pieces)[0]?.from ?? 0));
  const last = Math.min(...lists.map(({ pieces }) => spansOf(pieces).at(-1)?.to ?? 0));
  const areNames = first < last && lists.every(({ list }) => !list.hasSpeakers);
  const pieces = lists
    .flatMap((each) =>
      areNames ? each.pieces.map((piece) => ({ ...piece, speaker: each.list.name })) : each.pieces,
    )
    .sort((a, b) => (a.start?.value ?? 0) - (b.start?.value ?? 0));
  return { ...chosen, list: { ...chosen.list, hasSpeakers: areNames || chosen.list.hasSpeakers }, pieces };
}

/** This share of the starts of two lists must be equal if one is a translation of the other. */
const leastShared = 0.8;

/** True for two lists of lines that begin at the same times. */
export function haveSameTimes(one: PieceList, other: PieceList): boolean {
  if (one.isWords || other.isWords) return false;
  const least = Math.max(one.pieces.length, other.pieces.length) * leastShared;
  // A file may have thousands of short lists besides a long one.
  if (one.pieces.length < least) return false;
  const starts = new Set(other.pieces.map(({ start }) => start?.value));
  const shared = one.pieces.filter(({ start }) => start && starts.has(start.value)).length;
  return shared >= least;
}

/** The lists with other words at the times of the chosen list, such as translations. */
export function otherWords(chosen: PieceList, all: readonly PieceList[]): readonly PieceList[] {
  const beside = all.filter((list) => list.list !== chosen.list && haveSameTimes(list, chosen));
  if (beside.length === 0) return [];
  const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const said = new Set(chosen.pieces.map(({ text }) => lettersOf(text)));
  return beside.filter(
    ({ pieces }) => pieces.filter(({ text }) => !said.has(lettersOf(text))).length * 2 > pieces.length,
  );
}
