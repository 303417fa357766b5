import { ask } from '../messages/to-background';
import { pageWorld } from './world';

/** Nobody can read changes that come faster than this. */
const restMs = 150;

/**
 * Reports how much of YouTube's transcript has been read: in the bar on the page, if there is one, and in the popup.
 */
export function createReadingReport(): (rows: number) => void {
  let toldMs = Number.NEGATIVE_INFINITY;
  return (rows) => {
    const nowMs = performance.now();
    if (nowMs - toldMs < restMs) return;
    toldMs = nowMs;
    void ask('report-reading', { rows }).then((answer) => {
      if (answer.ok) pageWorld.sidecueReading?.(answer.value);
    });
  };
}
