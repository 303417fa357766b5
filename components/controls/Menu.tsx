import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon } from './Icon';
import { MenuList } from './MenuList';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  /** Present on items that switch something: whether it is on. */
  isChecked?: boolean;
}

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
export function Menu({ label, icon, items, isOpen, onToggle, focusAfter = null }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    onToggle(false);
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
        onClick={() => (isOpen ? close() : onToggle(true))}
      >
        {icon}
      </button>
      {isOpen && (
        <MenuList
          label={label}
          id={id}
          anchor={button}
          onClose={close}
          // The button closes the menu by itself; closing here too would open it again.
          onFocusLost={(to) => to !== button.current && onToggle(false)}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role={item.isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              {...(item.isChecked !== undefined && { 'aria-checked': item.isChecked })}
              tabIndex={-1}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              <span class="menu-check">{item.isChecked && <Icon name="check" />}</span>
              {item.label}
            </button>
          ))}
        </MenuList>
      )}
    </div>
  );
}
