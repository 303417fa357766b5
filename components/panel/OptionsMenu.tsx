import { useState } from 'preact/hooks';
import { Icon } from '../controls/Icon';
import { MenuButton } from '../controls/MenuButton';
import { useText } from '../controls/text';
import { OptionsPopup } from './late';
import type { OptionsMenuProps } from './OptionsPopup';

/** The button of the panel's menu. */
export function OptionsMenu(props: OptionsMenuProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <MenuButton label={text('panelMenu')} icon={<Icon name="menu" />} isOpen={isOpen} onToggle={setOpen}>
      {(menu) => <OptionsPopup menu={menu} {...props} />}
    </MenuButton>
  );
}
