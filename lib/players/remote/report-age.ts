/** A message between two processes of one browser takes no longer than this, however busy they are. */
const longestHopMs = 50;

/**
 * How old reports are when they come. Both sides say the time since 1970, as their own document counts it, and
 * documents may disagree by hours: their clocks stand still while the computer sleeps. But no report comes from
 * the future, and the fastest of them hardly takes any time: where that one seems to have come too early or very
 * late, the difference is that of the clocks.
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
