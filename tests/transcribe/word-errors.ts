const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The word error rate: words left out, put in or replaced, as a share of the words that were said. */
export function wordErrors(said: string, written: string): number {
  const [truth, guess] = [wordsOf(said), wordsOf(written)];
  let row = guess.map((_, index) => index + 1);
  row.unshift(0);
  for (const [index, word] of truth.entries()) {
    const next = [index + 1];
    for (const [column, other] of guess.entries()) {
      const replaced = row[column]! + (word === other ? 0 : 1);
      next.push(Math.min(replaced, row[column + 1]! + 1, next[column]! + 1));
    }
    row = next;
  }
  return row.at(-1)! / truth.length;
}
