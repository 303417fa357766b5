import { useSignal } from '@preact/signals';
import type { PlainKey } from '../../lib/browser/text';
import type { Second } from '../../lib/panel/second';
import type { PairDoubt } from '../../lib/timeline/pair-doubt';
import { formatTime } from '../../lib/transcript/clock-text';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

const doubts: Readonly<Record<PairDoubt['kind'], PlainKey>> = {
  'no-times': 'secondNoTimes',
  'begins-earlier': 'secondBeginsEarlier',
  'begins-later': 'secondBeginsLater',
  'ends-earlier': 'secondEndsEarlier',
  'ends-later': 'secondEndsLater',
};

/** Says that the lines of the two transcripts may not belong together, until the listener has dismissed it. */
export function SecondNotice({ second }: { second: Second }) {
  const text = useText();
  const read = useSignal<PairDoubt | null>(null);
  const doubt = second.doubt.value;
  if (!doubt || doubt === read.value || second.shows.value === 'first') return null;
  const dismiss = () => {
    read.value = doubt;
  };
  return (
    <Notice icon="warning" action={{ label: text('dismiss'), onSelect: dismiss }}>
      {text(doubts[doubt.kind], 'by' in doubt ? formatTime(doubt.by) : '')}
    </Notice>
  );
}
