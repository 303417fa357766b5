import type { Stroke } from '../../lib/keys/stroke';
import { Icon } from './Icon';
import { keyText } from './KeyCaps';
import { useText } from './text';

export interface MenuItem {
  label: string;
  /** What happens when the item is selected; absent if the item opens a menu of its own. */
  onSelect?: () => void;
  /** Present on items that switch something on and off: whether it is on. */
  isChecked?: boolean;
  /** Whether the item belongs to a group in which exactly one item is checked. */
  isChoice?: boolean;
  /** Whether a dividing line is drawn above the item. */
  startsGroup?: boolean;
  /** The key that does the same. */
  stroke?: Stroke | null;
  /** The items of a menu that replaces this one. */
  items?: readonly MenuItem[];
}

export interface MenuItemsProps {
  items: readonly MenuItem[];
  onSelect: (item: MenuItem) => void;
}

function roleOf({ isChecked, isChoice }: MenuItem) {
  if (isChecked === undefined) return 'menuitem';
  return isChoice ? 'menuitemradio' : 'menuitemcheckbox';
}

/** The items of an open menu. */
export function MenuItems({ items, onSelect }: MenuItemsProps) {
  const text = useText();
  return (
    <>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role={roleOf(item)}
          class={item.startsGroup ? 'menu-group' : undefined}
          {...(item.isChecked !== undefined && { 'aria-checked': item.isChecked })}
          {...(item.items && { 'aria-haspopup': 'menu' })}
          {...(item.stroke && { 'aria-keyshortcuts': item.stroke })}
          tabIndex={-1}
          onClick={() => onSelect(item)}
        >
          <span class="menu-check">{item.isChecked && <Icon name="check" />}</span>
          <span class="menu-label">{item.label}</span>
          {item.stroke && (
            <span class="key" aria-hidden="true">
              {keyText(item.stroke, text)}
            </span>
          )}
          {item.items && (
            <span class="menu-more">
              <Icon name="next" />
            </span>
          )}
        </button>
      ))}
    </>
  );
}
