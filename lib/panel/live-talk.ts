import { computed, type ReadonlySignal } from '@preact/signals';
import { correctLines, type LineCorrection } from '../transcript/line-correction';
import type { Talk } from '../transcript/talk';

/**
 * The talk with the lines as the listener has corrected them by now: to read its `cues` reads a signal. Their number and
 * their times stay.
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
