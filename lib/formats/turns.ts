import { borderOf } from '../transcript/border';
import type { TimeScale } from './file-time';
import type { Entry } from './json-entries';
import { type Piece, piecesOf, type SpeakerNames } from './spoken-pieces';
import { timesOf } from './time-unit';

interface Turn {
  readonly start: number;
  readonly speaker: string | undefined;
}

function turnsOf(entries: readonly Entry[], names: SpeakerNames, scale: TimeScale): Turn[] {
  // A turn has no text. The placeholder makes it a piece like any other.
  const pieces = piecesOf(
    entries.map((entry) => ({ ...entry, text: '-', parts: [] })),
    names,
  );
  const turns = pieces.flatMap((piece) => {
    if (!piece.start) return [];
    return [{ start: timesOf({ ...piece, start: piece.start }, scale).start, speaker: piece.speaker }];
  });
  turns.sort((a, b) => a.start - b.start);
  // Some recognisers write a turn for each word.
  return turns.filter(({ speaker }, index) => index === 0 || speaker !== turns[index - 1]?.speaker);
}

/**
 * Gives each piece the speaker whose turn contains its middle, from a list of turns that is separate from the texts.
 * The last piece of a turn ends a line.
 */
export function nameTurns(
  pieces: readonly Piece[],
  entries: readonly Entry[],
  names: SpeakerNames,
  scale: TimeScale,
): Piece[] {
  const turns = turnsOf(entries, names, scale);
  if (turns.length === 0) return [...pieces];
  const turnOf = (piece: Piece): number | undefined => {
    if (!piece.start) return undefined;
    const { start, end } = timesOf({ ...piece, start: piece.start }, scale);
    const middle = (start + (end ?? start)) / 2;
    // The last turn that has begun, by binary search, because the pieces need not be in order.
    return Math.max(0, borderOf(turns, (turn) => turn.start <= middle) - 1);
  };
  let before: number | undefined;
  const placed = pieces.map((piece) => {
    before = turnOf(piece) ?? before;
    return { piece, turn: before };
  });
  return placed.map(({ piece, turn }, index) => {
    const next = placed[index + 1];
    const endsTurn = next !== undefined && next.turn !== turn;
    const speaker = turn === undefined ? undefined : turns[turn]?.speaker;
    return { ...piece, speaker: piece.speaker ?? speaker, endsLine: piece.endsLine || endsTurn };
  });
}
