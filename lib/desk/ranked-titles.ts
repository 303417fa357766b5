import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import { createTalkRanking } from '../homes/rank-talks';
import type { TalkInfo } from '../transcript/talk';

/**
 * The talks whose title, people or show match the query, the best first. They are searched in slices, because there may
 * be thousands. The previous result stays until there is a new one.
 */
export function rankTitles<Listed extends TalkInfo>(
  talks: ReadonlySignal<readonly Listed[] | null>,
  query: ReadonlySignal<string>,
  timing: Timing,
): ReadonlySignal<readonly Listed[] | null> {
  const ranked = signal<readonly Listed[] | null>(null);
  const ranking = computed(() => talks.value && createTalkRanking(talks.value));
  effect(() => {
    const rank = ranking.value;
    if (!rank) return;
    return runInSlices(
      rank(query.value),
      (found) => {
        ranked.value = found;
      },
      timing,
    );
  });
  return ranked;
}
