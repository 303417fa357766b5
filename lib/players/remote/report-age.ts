/** The longest time that a message between two processes of a browser takes, however busy they are. */
const longestHopMs = 50;

/**
 * Returns a function that tells how old a report is on arrival, in milliseconds. Both sides give the time since 1970 by
 * the clock of their own document, and these clocks may differ by hours, because they stop while the computer sleeps.
 * But no report comes from the future, and the fastest ones take hardly any time. So if the fastest report seems to
 * arrive too early or very late, the difference is that of the clocks.
 */
export function createReportAge(nowMs: () => number): (atMs: number) => number {
  let fastestMs = Number.POSITIVE_INFINITY;
  return (atMs) => {
    const seemsMs = nowMs() - atMs;
    fastestMs = Math.min(fastestMs, seemsMs);
    const isTrusted = fastestMs >= 0 && fastestMs <= longestHopMs;
    return isTrusted ? seemsMs : seemsMs - fastestMs;
  };
}
