import { useLayoutEffect } from 'preact/hooks';

/** Room for the panel's menu below a collapsed panel. */
const menuRoomPx = 240;

/**
 * Reports how high the frame has to be, in CSS pixels: as the listener has set it, the default of its place (null), or,
 * while the panel is low, as high as its visible part. `overhangPx` is how much further the frame has to reach while a
 * menu of a low panel is open.
 */
export function useHeight(
  heightPx: number | null,
  isLow: boolean,
  onHeight: (heightPx: number | null, overhangPx: number) => void,
): void {
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
