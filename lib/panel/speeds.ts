/** The speeds offered, as podcast players have them, and half the speed for those who learn the language. */
export const speeds: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** The offered speed next to a rate, slower or faster; the rate itself where there is none. */
export function nextSpeed(rate: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? speeds.find((speed) => speed > rate) : speeds.findLast((speed) => speed < rate);
  return next ?? rate;
}
