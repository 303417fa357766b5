import { computed, type ReadonlySignal } from '@preact/signals';
import { correctLines, type LineCorrection } from '../transcript/line-correction';
import type { Talk } from '../transcript/talk';

/**
 * The talk with its lines as the listener has corrected them. Reading `cues` reads a signal. The number of lines and
 * their times do not change.
 */
export function liveTalk(talk: Talk, corrections: ReadonlySignal<readonly LineCorrection[]>): Talk {
  const cues = computed(() => correctLines(talk.cues, corrections.value));
  return {
    ...talk,
    get cues() {
      return cues.value;
    },
  };
}
