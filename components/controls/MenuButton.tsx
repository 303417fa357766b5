import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { OpenedMenu } from './MenuPopup';

export interface MenuButtonProps {
  /** The button's name. */
  label: string;
  icon: ComponentChildren;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  /** What gets the focus when the menu closes; null for its button. */
  focusAfter?: HTMLElement | null;
  /** Draws the menu while it is open. */
  children: (menu: OpenedMenu) => ComponentChildren;
}

/** A menu button that follows the ARIA Authoring Practices. The focus returns to it before the selected item acts. */
export function MenuButton({ label, icon, isOpen, onToggle, focusAfter = null, children }: MenuButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const onClose = () => {
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
        onClick={() => (isOpen ? onClose() : onToggle(true))}
      >
        {icon}
      </button>
      {isOpen && children({ label, id, button, onClose, onLeave: () => onToggle(false) })}
    </div>
  );
}
