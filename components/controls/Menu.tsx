import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { type MenuItem, MenuItems } from './MenuItems';
import { MenuList } from './MenuList';

export interface MenuProps {
  /** The button's name. */
  label: string;
  icon: ComponentChildren;
  items: readonly MenuItem[];
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  /** What gets the focus when the menu closes; null: its button. */
  focusAfter?: HTMLElement | null;
}

/** A menu button by the ARIA Authoring Practices. The focus returns to it before the selected item acts. */
// long: mostly the attributes of the button and the list
export function Menu({ label, icon, items, isOpen, onToggle, focusAfter = null }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
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
  const toggle = (isNowOpen: boolean) => {
    setOpened(null);
    onToggle(isNowOpen);
  };
  const close = () => {
    toggle(false);
    (focusAfter ?? button.current)?.focus({ preventScroll: true });
  };
  return (
    <div class="menu">
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        ref={button}
        onClick={() => (isOpen ? close() : toggle(true))}
      >
        {icon}
      </button>
      {isOpen && (
        <MenuList
          key={opened}
          label={inner?.label ?? label}
          id={id}
          anchor={button}
          onClose={close}
          // The button closes the menu by itself; closing here too would open it again.
          onFocusLost={(to) => to !== button.current && !isTurning.current && toggle(false)}
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
              close();
              onSelect?.();
            }}
          />
        </MenuList>
      )}
    </div>
  );
}
