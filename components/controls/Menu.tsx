import { MenuButton, type MenuButtonProps } from './MenuButton';
import type { MenuItem } from './MenuItems';
import { MenuPopup } from './MenuPopup';

export interface MenuProps extends Omit<MenuButtonProps, 'children'> {
  items: readonly MenuItem[];
}

/** A menu button with its menu. */
export function Menu({ items, ...button }: MenuProps) {
  return <MenuButton {...button}>{(menu) => <MenuPopup {...menu} items={items} />}</MenuButton>;
}
