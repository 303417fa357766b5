/** The speeds that are offered, as in podcast players, and half speed for language learners. */
export const speeds: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** The next slower or faster offered speed; the rate itself if there is none. */
export function nextSpeed(rate: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? speeds.find((speed) => speed > rate) : speeds.findLast((speed) => speed < rate);
  return next ?? rate;
}
