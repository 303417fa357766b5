/**
 * Counts the typing slips between a needle and texts that begin at the same position: an extra letter, a missing one,
 * another one, or two neighbours swapped (optimal string alignment; Damerau 1964, Levenshtein 1966).
 */
export interface SlipMeter {
  /**
   * Counts slips while it reads at most `most` letters of `text` from `at` on. After each letter, calls `onLetter` with
   * the number of letters read and the number of slips between them and the whole needle, or `limit + 1` if there are
   * more. Stops as soon as no longer text can be within the limit.
   */
  measure(text: string, at: number, most: number, onLetter: (read: number, slips: number) => void): void;
}

/**
 * Only a band of `limit` around the diagonal is computed (Ukkonen 1985). The rows are kept between calls, because
 * a keystroke makes hundreds of them. `limit` is at most 253.
 */
export function createSlipMeter(needle: string, limit: number): SlipMeter {
  const letters = Array.from({ length: needle.length }, (_, index) => needle.charCodeAt(index));
  let older = new Uint8Array(needle.length + 2);
  let old = new Uint8Array(needle.length + 2);
  let now = new Uint8Array(needle.length + 2);
  const over = limit + 1;
  return {
    measure(text, at, most, onLetter) {
      for (let column = 0; column <= letters.length; column += 1) old[column] = Math.min(column, over);
      let before = 0;
      const rows = Math.min(most, letters.length + limit, text.length - at);
      for (let row = 1; row <= rows; row += 1) {
        const letter = text.charCodeAt(at + row - 1);
        const from = Math.max(1, row - limit);
        const to = Math.min(letters.length, row + limit);
        now[from - 1] = from === 1 ? Math.min(row, over) : over;
        now[to + 1] = over;
        let least = now[from - 1]!;
        for (let column = from; column <= to; column += 1) {
          const wanted = letters[column - 1]!;
          let slips = old[column - 1]! + (letter === wanted ? 0 : 1);
          if (old[column]! + 1 < slips) slips = old[column]! + 1;
          if (now[column - 1]! + 1 < slips) slips = now[column - 1]! + 1;
          if (row > 1 && column > 1 && letter === letters[column - 2] && before === wanted) {
            if (older[column - 2]! + 1 < slips) slips = older[column - 2]! + 1;
          }
          now[column] = slips;
          if (slips < least) least = slips;
        }
        if (least > limit) return;
        onLetter(row, to === letters.length ? Math.min(now[to]!, over) : over);
        before = letter;
        [older, old, now] = [old, now, older];
      }
    },
  };
}

/** The number of slips between `a` and `b`, as `SlipMeter` counts them; `limit + 1` if there are more. */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  let slips = a === '' ? b.length : over;
  createSlipMeter(b, limit).measure(a, 0, a.length, (read, slipsHere) => {
    if (read === a.length) slips = slipsHere;
  });
  return slips;
}
