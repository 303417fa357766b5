import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useArrowKeys } from './use-arrow-keys';
import { useMenuPlace } from './use-menu-place';

export interface MenuListProps {
  label: string;
  id?: string;
  /** The element at which the list is placed. */
  anchor: RefObject<HTMLElement | null>;
  /** Whether the list is as wide as its anchor. Otherwise it is as wide as its items. */
  isAsWide?: boolean;
  /**
   * Whether the focus stays where it is until the listener moves it into the list. Otherwise the first item gets it.
   */
  isOffered?: boolean;
  /** Called for ArrowUp on the first item. Without it the arrow keys wrap around. */
  onAboveFirst?: () => void;
  /** Called for Escape and Tab: closes the list and returns the focus. */
  onClose: () => void;
  /** Called for ArrowLeft: returns to the menu from which this one was opened. Absent if there is none. */
  onBack?: () => void;
  /**
   * Called when the focus has moved to another element, or out of the window (null): closes the list and leaves the
   * focus there.
   */
  onFocusLost: (to: EventTarget | null) => void;
  /** Elements with the role of menu items. */
  children: ComponentChildren;
}

/** An open menu with the keys of the ARIA Authoring Practices. */
export function MenuList(props: MenuListProps) {
  const { label, id, anchor, isAsWide = false, isOffered = false } = props;
  const { onAboveFirst, onBack, onClose, onFocusLost, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const move = useArrowKeys(list, '[role^=menuitem]', {
    wraps: !onAboveFirst,
    ...(onAboveFirst && { onAboveFirst }),
  });
  useMenuPlace(list, anchor, isAsWide);
  useLayoutEffect(() => {
    if (!isOffered)
      list.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      onClose();
      // Tab moves on from the button; Shift+Tab would leave it, though the focus is already there.
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
    // A manual popover: the menu closes by its own rules. A press on its button would close an automatic one and open
    // it again.
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
