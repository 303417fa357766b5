import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { type MenuItem, MenuItems } from './MenuItems';
import { MenuList } from './MenuList';

/** An open menu, as its button knows it. */
export interface OpenedMenu {
  readonly label: string;
  readonly id: string;
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Closes it, and gives the focus back. */
  readonly onClose: () => void;
  /** The focus has gone elsewhere: closes it, and leaves the focus there. */
  readonly onLeave: () => void;
}

export interface MenuPopupProps extends OpenedMenu {
  items: readonly MenuItem[];
}

/** What a menu button opens. An item with items of its own turns it to those. */
export function MenuPopup({ label, id, button, items, onClose, onLeave }: MenuPopupProps) {
  /** The label of the item whose own menu is shown; null: the menu itself. */
  const [opened, setOpened] = useState<string | null>(null);
  const inner = opened === null ? undefined : items.find((item) => item.label === opened);
  /** Browsers may tell of a lost focus when the focused item leaves the document. */
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
      // The button closes the menu by itself; closing here too would open it again.
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
