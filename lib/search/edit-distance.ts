/**
 * How many typing slips make `a` into `b`: a letter too many, too few, another, or two neighbours swapped
 * (optimal string alignment; Damerau 1964, Levenshtein 1966). `limit + 1` as soon as it must be more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  const width = b.length + 1;
  let older = new Array<number>(width).fill(over);
  let old = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const now = new Array<number>(width).fill(over);
    now[0] = row;
    let least = row;
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    if (from > 1) now[0] = over;
    for (let column = from; column <= to; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let best = old[column - 1]! + (same ? 0 : 1);
      best = Math.min(best, old[column]! + 1, now[column - 1]! + 1);
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) best = Math.min(best, older[column - 2]! + 1);
      now[column] = best;
      if (best < least) least = best;
    }
    if (least > limit) return over;
    older = old;
    old = now;
  }
  return Math.min(over, old[b.length]!);
}
