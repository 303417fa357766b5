import type { MessageKey } from '../../lib/browser/text';
import type { ShownTranscripts } from '../../lib/kept/keep-second';
import type { MenuItem } from '../controls/MenuItems';
import { order, type WithSecond } from './show-next';

const labels: Readonly<Record<ShownTranscripts, MessageKey>> = {
  both: 'secondShowBoth',
  first: 'secondShowFirst',
  second: 'secondShowSecond',
};

/** The panel menu's item for the second transcript. If there is none, one can be chosen. */
export function secondChoices(
  { second, keptSecond }: WithSecond,
  labelOf: (key: MessageKey) => string,
  onChoose: () => void,
): MenuItem {
  if (!second.talk.value) return { label: labelOf('secondChoose'), onSelect: onChoose };
  const shown = order.map((shows) => ({
    label: labelOf(labels[shows]),
    isChoice: true,
    isChecked: second.shows.value === shows,
    onSelect: () => keptSecond.edit({ kind: 'show', shows }),
  }));
  const other: MenuItem = { label: labelOf('secondChooseOther'), startsGroup: true, onSelect: onChoose };
  const none: MenuItem = {
    label: labelOf('secondRemove'),
    onSelect: () => keptSecond.edit({ kind: 'remove' }),
  };
  return { label: labelOf('secondTranscript'), items: [...shown, other, none] };
}
