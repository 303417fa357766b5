import { readLabel } from './speaker-label';
import { looksLikeName } from './speaker-name';

/** A conversation has at least this many turns, by at least this many people who speak more than once. */
const fewestTurns = 4;
const fewestPeople = 2;
/** The mean number of lines of a turn, from the first name to the last, is seldom higher than this. */
const mostLinesOfTurn = 8;

interface Turn {
  readonly name: string;
  /** True if the line has only the name. */
  readonly isAlone: boolean;
}

/** The name at the beginning of a line, or a line that is a name while the line below is not. */
function turnAt(lines: readonly string[], index: number): Turn | undefined {
  const line = lines[index] ?? '';
  const label = readLabel(line);
  if (label) return { name: label.name, isAlone: label.length === line.length };
  const below = lines[index + 1];
  const isName = looksLikeName(line) && below !== undefined && !looksLikeName(below);
  return isName ? { name: line, isAlone: true } : undefined;
}

/**
 * The spoken lines of a page without times, from the first name on. The people on it must speak in turn, each after
 * their name or below it. A name on its own line is put before the next line, with a colon. Undefined for other pages.
 *
 * @param lines the lines of the page's text
 */
export function linesOfTurns(lines: readonly string[]): readonly string[] | undefined {
  const turns = lines.map((_, index) => turnAt(lines, index));
  const counts = new Map<string, number>();
  for (const turn of turns) if (turn) counts.set(turn.name, (counts.get(turn.name) ?? 0) + 1);
  const people = new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
  const isTurn = (turn: Turn | undefined) => turn !== undefined && people.has(turn.name);
  const count = turns.filter(isTurn).length;
  let first = turns.findIndex(isTurn);
  // Before that, people may be named in full, which they are only once.
  for (let at = first - 1; at >= Math.max(0, first - mostLinesOfTurn); at -= 1)
    if (readLabel(lines[at] ?? '')) first = at;
  const length = turns.findLastIndex(isTurn) - first + 1;
  if (people.size < fewestPeople || count < fewestTurns || length > count * mostLinesOfTurn) return undefined;
  return lines.flatMap((line, index) => {
    const before = index > first ? turns[index - 1] : undefined;
    const turn = turns[index];
    if (index < first || (turn?.isAlone && isTurn(turn) && index + 1 < lines.length)) return [];
    return before?.isAlone && isTurn(before) ? [`${before.name}: ${line}`] : [line];
  });
}
