import { browserTiming, type Timing } from '../browser/timing';
import { watchLibrary } from '../messages/to-pages';

/** The panel is reopened for new lines, so this must not happen at every line. */
const restMs = 10_000;

/**
 * Calls back when lines were added to a talk that is being made: at most every ten seconds, and at once when it is
 * complete. Ends with the signal.
 */
export function watchMoreLines(
  talkId: string,
  onMore: () => void,
  signal: AbortSignal,
  timing: Timing = browserTiming,
): void {
  let cancel: (() => void) | null = null;
  watchLibrary((change) => {
    if (change.of !== 'more-lines' || change.talkId !== talkId) return;
    if (change.isWhole) {
      cancel?.();
      onMore();
    } else {
      cancel ??= timing.after(restMs, () => {
        cancel = null;
        onMore();
      });
    }
  }, signal);
  signal.addEventListener('abort', () => cancel?.());
}
