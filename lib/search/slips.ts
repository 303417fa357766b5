/** The rows of a QWERTY keyboard, with the distance by which each is shifted to the right, in keys. */
const keyRows: readonly (readonly [letters: string, from: number])[] = [
  ['qwertyuiop', 0],
  ['asdfghjkl', 0.25],
  ['zxcvbnm', 0.75],
];

const keys: ReadonlyMap<string, { readonly row: number; readonly column: number }> = new Map(
  keyRows.flatMap(([letters, from], row) =>
    [...letters].map((letter, index) => [letter, { row, column: from + index }] as const),
  ),
);

function areNeighbours(a: string, b: string): boolean {
  const [one, other] = [keys.get(a), keys.get(b)];
  return Boolean(
    one && other && Math.abs(one.row - other.row) <= 1 && Math.abs(one.column - other.column) <= 1,
  );
}

/**
 * What is wrong with a typed word: a letter twice instead of once or the reverse, two neighbours swapped, the key
 * beside the right one, a letter left out, a letter put in, or another letter.
 */
export type Slip = 'doubled' | 'swapped' | 'key beside' | 'left out' | 'put in' | 'another';

/** The one slip between `meant` and `typed`; null if they are equal or further apart. */
export function slipBetween(typed: string, meant: string): Slip | null {
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const [one, other] = [typed[at], meant[at]];
  if (typed.length === meant.length) {
    if (one === undefined || other === undefined) return null;
    if (typed.slice(at + 1) === meant.slice(at + 1))
      return areNeighbours(one, other) ? 'key beside' : 'another';
    const isSwap = one === meant[at + 1] && other === typed[at + 1];
    return isSwap && typed.slice(at + 2) === meant.slice(at + 2) ? 'swapped' : null;
  }
  const [longer, shorter] = typed.length > meant.length ? [typed, meant] : [meant, typed];
  if (longer.slice(at + 1) !== shorter.slice(at)) return null;
  if (longer[at] === longer[at - 1]) return 'doubled';
  return longer === typed ? 'put in' : 'left out';
}
