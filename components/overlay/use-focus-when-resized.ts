import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard focus in a panel that shrinks to one line or grows back. The button that was pressed is gone then,
 * so the button that undoes it gets the focus. No other element loses the focus.
 */
export function useFocusWhenResized(frame: RefObject<HTMLElement | null>, isMinimised: boolean): void {
  const before = useRef(isMinimised);
  useEffect(() => {
    if (before.current === isMinimised) return;
    before.current = isMinimised;
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (!isLost || !document.hasFocus()) return;
    frame.current?.querySelector<HTMLElement>('[data-resizes]')?.focus();
  }, [isMinimised]);
}
