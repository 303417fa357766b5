import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useText } from '../controls/text';
import type { ListeningBarProps } from './ListeningBar';
import type { BriefNote } from './use-brief-note';

export interface ListeningSlotProps extends ListeningBarProps {
  /** Says that all mentions have been played. */
  brief: BriefNote;
}

/** Where mentions or a loop are played, their bar; it is loaded when it is first needed. */
export function ListeningSlot({ brief, ...props }: ListeningSlotProps) {
  const text = useText();
  const bar = useSignal<{ readonly View: ComponentType<ListeningBarProps> } | null>(null);
  const { mentions, loop, loopFrom, hasPlayedAll } = props.listening;
  const isUsed = mentions.value !== null || loop.value !== null || loopFrom.value !== null;
  useSignalEffect(() => {
    const isWanted = mentions.value !== null || loop.value !== null || loopFrom.value !== null;
    if (!isWanted || bar.peek()) return;
    import('./ListeningBar').then(({ default: View }) => {
      bar.value = { View };
    });
  });
  useSignalEffect(() => {
    if (!hasPlayedAll.value) return;
    hasPlayedAll.value = false;
    brief.say(text('mentionsOver'));
  });
  if (!isUsed || !bar.value) return null;
  const { View } = bar.value;
  return <View {...props} />;
}
