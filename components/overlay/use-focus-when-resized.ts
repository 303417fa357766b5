import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard focus in a panel that becomes one line, or a panel again: the button that was pressed is gone then,
 * and the one that undoes it gets the focus. Nothing else loses it.
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
