import { readLabel } from './speaker-label';
import { looksLikeName } from './speaker-name';

/** At least this many turns, by this many people who speak more than once, make a conversation. */
const fewestTurns = 4;
const fewestPeople = 2;
/** Between the first name and the last, a speaker seldom has more paragraphs than this. */
const mostLinesOfTurn = 8;

interface Turn {
  readonly name: string;
  /** The name is all that the line has. */
  readonly isAlone: boolean;
}

/** The name with which a line begins, or which it is where the line below is none. */
function turnAt(lines: readonly string[], index: number): Turn | undefined {
  const line = lines[index] ?? '';
  const label = readLabel(line);
  if (label) return { name: label.name, isAlone: label.length === line.length };
  const below = lines[index + 1];
  const isName = looksLikeName(line) && below !== undefined && !looksLikeName(below);
  return isName ? { name: line, isAlone: true } : undefined;
}

/**
 * What is said on a page without times, of the lines of its text: from the first name on, where people speak in turn,
 * each under a name or behind one, every line with a colon behind its name. Undefined for other pages.
 */
export function linesOfTurns(lines: readonly string[]): readonly string[] | undefined {
  const turns = lines.map((_, index) => turnAt(lines, index));
  const counts = new Map<string, number>();
  for (const turn of turns) if (turn) counts.set(turn.name, (counts.get(turn.name) ?? 0) + 1);
  const people = new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
  const isTurn = (turn: Turn | undefined) => turn !== undefined && people.has(turn.name);
  const count = turns.filter(isTurn).length;
  const first = turns.findIndex(isTurn);
  const length = turns.findLastIndex(isTurn) - first + 1;
  if (people.size < fewestPeople || count < fewestTurns || length > count * mostLinesOfTurn) return undefined;
  return lines.flatMap((line, index) => {
    const before = index > first ? turns[index - 1] : undefined;
    const turn = turns[index];
    if (index < first || (turn?.isAlone && isTurn(turn) && index + 1 < lines.length)) return [];
    return before?.isAlone && isTurn(before) ? [`${before.name}: ${line}`] : [line];
  });
}
