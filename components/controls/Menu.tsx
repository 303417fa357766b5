import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './Icon';

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
}

/** A menu button by the ARIA Authoring Practices: arrow keys, Home, End, Escape; closes when focus leaves. */
export function Menu({ label, icon, items, isOpen, onToggle }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  useEffect(() => {
    if (isOpen) entries()[0]?.focus({ preventScroll: true });
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Escape') onToggle(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
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
        onClick={() => onToggle(!isOpen)}
      >
        {icon}
      </button>
      {isOpen && (
        <div
          class="menu-list"
          role="menu"
          tabIndex={-1}
          aria-label={label}
          id={id}
          ref={list}
          onKeyDown={onKeyDown}
          onFocusOut={(event) => {
            const to = event.relatedTarget as Node | null;
            // The button closes the menu by itself; closing here too would open it again.
            if (!event.currentTarget.parentElement?.contains(to)) onToggle(false);
          }}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role={item.isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              {...(item.isChecked !== undefined && { 'aria-checked': item.isChecked })}
              tabIndex={-1}
              onClick={() => {
                onToggle(false);
                item.onSelect();
              }}
            >
              <span class="menu-check">{item.isChecked && <Icon name="check" />}</span>
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
