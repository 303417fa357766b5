import type { Signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { PanelPreferences } from '../../lib/kept/preferences';

/** Room for the panel's menu below a collapsed panel. */
const menuRoomPx = 240;

/**
 * Says how high the frame has to be, in CSS pixels: as the listener has set it, as its place suggests (null), or,
 * while the panel is low (collapsed, or hidden just now), as high as what is left of it. While a menu of a collapsed panel is open, the frame has to
 * reach further: by `overhangPx`.
 */
export function useHeight(
  preferences: Signal<PanelPreferences> | undefined,
  isHidden: boolean,
  onHeight: (heightPx: number | null, overhangPx: number) => void,
): void {
  const { isCollapsed = false, heightPx = null } = preferences?.value ?? {};
  const isLow = isCollapsed || isHidden;
  useLayoutEffect(() => {
    const header = document.querySelector<HTMLElement>('.panel');
    if (!isLow || !header) {
      onHeight(heightPx, 0);
      return;
    }
    const say = () => {
      const hasMenu = document.querySelector('.menu-list, dialog') !== null;
      onHeight(header.offsetHeight, hasMenu ? menuRoomPx : 0);
    };
    const sizes = new ResizeObserver(say);
    const menus = new MutationObserver(say);
    sizes.observe(header);
    menus.observe(header, { subtree: true, childList: true });
    return () => {
      sizes.disconnect();
      menus.disconnect();
    };
  }, [isLow, heightPx]);
}
