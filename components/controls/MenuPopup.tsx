import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { type MenuItem, MenuItems } from './MenuItems';
import { MenuList } from './MenuList';

/** An open menu, as its button sees it. */
export interface OpenedMenu {
  readonly label: string;
  readonly id: string;
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Closes the menu and returns the focus. */
  readonly onClose: () => void;
  /** Closes the menu because the focus has moved elsewhere, and leaves the focus there. */
  readonly onLeave: () => void;
}

export interface MenuPopupProps extends OpenedMenu {
  items: readonly MenuItem[];
}

/** The menu that a menu button opens. An item with items of its own replaces the menu's items with those. */
export function MenuPopup({ label, id, button, items, onClose, onLeave }: MenuPopupProps) {
  /** The label of the item whose own menu is shown; null while the menu itself is shown. */
  const [opened, setOpened] = useState<string | null>(null);
  const inner = opened === null ? undefined : items.find((item) => item.label === opened);
  /** Browsers may report a lost focus when the focused item leaves the document. */
  const isTurning = useRef(false);
  useLayoutEffect(() => {
    isTurning.current = false;
  }, [opened]);
  const turnTo = (item: string | null) => {
    isTurning.current = true;
    setOpened(item);
  };
  return (
    <MenuList
      key={opened}
      label={inner?.label ?? label}
      id={id}
      anchor={button}
      onClose={onClose}
      // The button closes the menu itself; if we closed it here too, the button would open it again.
      onFocusLost={(to) => to !== button.current && !isTurning.current && onLeave()}
      {...(inner && { onBack: () => turnTo(null) })}
    >
      {inner && (
        <button type="button" role="menuitem" tabIndex={-1} onClick={() => turnTo(null)}>
          <span class="menu-check menu-back">
            <Icon name="next" />
          </span>
          {inner.label}
        </button>
      )}
      <MenuItems
        items={inner?.items ?? items}
        onSelect={({ label: chosen, onSelect, items: within }) => {
          if (within) {
            turnTo(chosen);
            return;
          }
          onClose();
          onSelect?.();
        }}
      />
    </MenuList>
  );
}
