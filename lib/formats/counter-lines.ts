/** From this share of the times on, the numbers above the times are counters of lines. */
const smallestShare = 0.8;

/**
 * Empties the lines that hold only a counter above a time. The numbers must count up and be present above most times;
 * otherwise the lines are returned unchanged.
 */
export function withoutCounterLines(
  lines: readonly string[],
  isTimes: (line: string) => boolean,
): readonly string[] {
  const places: number[] = [];
  let timed = 0;
  let last = Number.NaN;
  for (const [index, line] of lines.entries()) {
    if (!isTimes(line)) continue;
    timed += 1;
    const above = lines[index - 1]?.trim() ?? '';
    const number = /^\d{1,6}$/u.test(above) ? Number(above) : Number.NaN;
    const counts = places.length === 0 ? number <= 1 : number === last + 1;
    if (counts) places.push(index - 1);
    last = number;
  }
  if (places.length < 2 || places.length < timed * smallestShare) return lines;
  const rest = [...lines];
  for (const place of places) rest[place] = '';
  return rest;
}
