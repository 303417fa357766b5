import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { Gap } from '../../lib/panel/gaps';
import { formatTime } from '../../lib/transcript/clock-text';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';

export interface GapRowProps {
  gap: Gap;
  /** False if the times are only estimates. */
  showsTimes: boolean;
  /** The index of the line that is being spoken; -1 for none. */
  voice: ReadonlySignal<number>;
  /** The listener wants to see the hidden lines. */
  onOpen: (gap: Gap) => void;
}

/** Says how much is hidden between hits. A press shows it. */
export function GapRow({ gap, showsTimes, voice, onOpen }: GapRowProps) {
  const text = useText();
  const { first, last, seconds } = gap;
  const count = last - first + 1;
  const holdsVoice = useComputed(() => voice.value >= first && voice.value <= last);
  const left = showsTimes ? text('gap', count, formatTime(seconds)) : text('gapUntimed', count);
  return (
    <span class="gap" role="listitem">
      {/* The words are ours: they do not have the direction of the paragraph. */}
      <button type="button" class="text-button" dir="auto" onClick={() => onOpen(gap)}>
        {holdsVoice.value && <Icon name="play" />}
        {holdsVoice.value ? text('gapVoice', left) : left}
      </button>
    </span>
  );
}
