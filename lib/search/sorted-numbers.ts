/** The index of the first of the ascending `numbers` that is at least `least`; their count if there is none. */
function firstAtLeast(numbers: Int32Array, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the ascending `numbers` that are at least `from` and less than `to`. */
export function countBetween(numbers: Int32Array, from: number, to: number): number {
  return firstAtLeast(numbers, to) - firstAtLeast(numbers, from);
}
