import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { menuPlace } from './menu-place';

/**
 * Shows the list as a popover at its anchor, above everything else in the document, and keeps it there while
 * something scrolls. CSS can do this alone from Firefox 147 on (anchor positioning).
 */
export function useMenuPlace(
  list: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  isAsWide: boolean,
): void {
  useLayoutEffect(() => {
    const [menu, at] = [list.current, anchor.current];
    if (!menu || !at) return;
    const put = () => {
      const box = at.getBoundingClientRect();
      if (isAsWide) menu.style.width = `${box.width}px`;
      menu.style.maxHeight = '';
      const { width, height } = menu.getBoundingClientRect();
      const isRightToLeft = getComputedStyle(at).direction === 'rtl';
      const { left, top, maxHeight } = menuPlace(
        box,
        { width, height },
        { width: document.documentElement.clientWidth, height: innerHeight },
        isRightToLeft,
      );
      menu.style.left = `${left}px`;
      menu.style.top = `${top}px`;
      menu.style.maxHeight = `${maxHeight}px`;
    };
    menu.showPopover();
    put();

    const abort = new AbortController();
    let frame = 0;
    const putSoon = ({ target }: Event) => {
      if (target === menu) return;
      cancelAnimationFrame(frame);
      // Placed after everything that follows the scrolling, such as the button in a line.
      frame = requestAnimationFrame(put);
    };
    const options = { capture: true, passive: true, signal: abort.signal };
    // A scroll inside a shadow root is not reported outside it.
    for (const place of [window, menu.getRootNode()]) place.addEventListener('scroll', putSoon, options);
    window.addEventListener('resize', putSoon, options);
    return () => {
      abort.abort();
      cancelAnimationFrame(frame);
    };
  }, []);
}
