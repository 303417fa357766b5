import type { Signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { PanelPreferences } from '../../lib/kept/preferences';

/**
 * Says how high the frame has to be, in CSS pixels: as the listener has set it, as its place suggests (null), or,
 * while the panel is collapsed, as high as its header.
 */
export function useHeight(
  preferences: Signal<PanelPreferences> | undefined,
  onHeight: (heightPx: number | null) => void,
): void {
  const { isCollapsed = false, heightPx = null } = preferences?.value ?? {};
  useLayoutEffect(() => {
    const header = document.querySelector<HTMLElement>('.panel');
    if (!isCollapsed || !header) {
      onHeight(heightPx);
      return;
    }
    const observer = new ResizeObserver(() => onHeight(header.offsetHeight));
    observer.observe(header);
    return () => observer.disconnect();
  }, [isCollapsed, heightPx]);
}
