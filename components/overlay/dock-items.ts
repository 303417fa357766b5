import type { MessageKey, Text } from '../../lib/browser/text';
import type { Side } from '../../lib/panel/placement';
import type { MenuItem } from '../controls/MenuItems';

const docks: readonly { dock: Side; label: MessageKey; said: MessageKey }[] = [
  { dock: 'left', label: 'overlayDockLeft', said: 'overlayDockedLeft' },
  { dock: 'right', label: 'overlayDockRight', said: 'overlayDockedRight' },
  { dock: 'float', label: 'overlayFloat', said: 'overlayFloats' },
];

/**
 * Menu items for the places where the overlay can be, with `current` checked. `onDock` also receives a sentence that
 * says where the overlay is afterwards.
 */
export function dockItems(
  current: Side,
  text: Text,
  onDock: (dock: Side, said: string) => void,
): readonly MenuItem[] {
  return docks.map(({ dock, label, said }) => ({
    label: text(label),
    isChecked: dock === current,
    onSelect: () => onDock(dock, text(said)),
  }));
}
