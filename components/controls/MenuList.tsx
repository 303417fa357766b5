import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useArrowKeys } from './use-arrow-keys';
import { useMenuPlace } from './use-menu-place';

export interface MenuListProps {
  label: string;
  id?: string;
  /** What the list stands at. */
  anchor: RefObject<HTMLElement | null>;
  /** As wide as its anchor; else as wide as its items. */
  isAsWide?: boolean;
  /** ArrowUp on the first item; without it the arrow keys go round. */
  onAboveFirst?: () => void;
  /** Escape or Tab: close it, and give the focus back to where it came from. */
  onClose: () => void;
  /** ArrowLeft: back to the menu from which this one was opened; absent where there is none. */
  onBack?: () => void;
  /** The focus has gone to something else, or out of the window (null): close it, and leave the focus there. */
  onFocusLost: (to: EventTarget | null) => void;
  /** Elements with a role of menu items. */
  children: ComponentChildren;
}

/** An open menu with the keys of the ARIA Authoring Practices; the first item has the focus. */
export function MenuList(props: MenuListProps) {
  const { label, id, anchor, isAsWide = false, onAboveFirst, onBack, onClose, onFocusLost, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const move = useArrowKeys(list, '[role^=menuitem]', {
    wraps: !onAboveFirst,
    ...(onAboveFirst && { onAboveFirst }),
  });
  useMenuPlace(list, anchor, isAsWide);
  useLayoutEffect(() => {
    list.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      onClose();
      // Tab goes on from there; Shift+Tab is there already.
      if (event.shiftKey) event.preventDefault();
    } else if (event.key === 'Escape') {
      onClose();
      event.preventDefault();
    } else if (onBack && event.key === 'ArrowLeft') {
      onBack();
      event.preventDefault();
    } else if (!move(event)) return;
    event.stopPropagation();
  };
  return (
    // Manual: it closes by its own rules, and a press on its button would close and open an automatic one.
    <div
      class="menu-list"
      role="menu"
      popover="manual"
      tabIndex={-1}
      aria-label={label}
      id={id}
      ref={list}
      onKeyDown={onKeyDown}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) onFocusLost(relatedTarget);
      }}
    >
      {children}
    </div>
  );
}
