import { useSignalEffect } from '@preact/signals';
import { useText } from '../controls/text';
import type { ListeningBarProps } from './ListeningBar';
import { ListeningBar } from './late';
import type { BriefNote } from './use-brief-note';

export interface ListeningSlotProps extends ListeningBarProps {
  /** Says that all mentions have been played. */
  brief: BriefNote;
}

/** The bar for mentions or a loop, while one of them is being played. */
export function ListeningSlot({ brief, ...props }: ListeningSlotProps) {
  const text = useText();
  const { mentions, loop, loopFrom, hasPlayedAll } = props.listening;
  const isUsed = mentions.value !== null || loop.value !== null || loopFrom.value !== null;
  useSignalEffect(() => {
    if (!hasPlayedAll.value) return;
    hasPlayedAll.value = false;
    brief.say(text('mentionsOver'));
  });
  return isUsed ? <ListeningBar {...props} /> : null;
}
