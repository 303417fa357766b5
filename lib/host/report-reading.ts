import { ask } from '../messages/to-background';
import { pageWorld } from './world';

/** More often nobody can read it. */
const restMs = 150;

/** Says how far the reading of YouTube's transcript has come: in the bar on the page, where one stands, and in the popup. */
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
