import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Box, Outline } from '../../lib/panel/placement';

/**
 * Reports the box that the overlay needs: the whole of `box` for the panel, and nothing if that is null. A question is
 * only as tall as its card, and is placed at the lower end of the box.
 */
export function useReportedBox(
  frame: RefObject<HTMLElement | null>,
  box: Box | null,
  outline: Outline,
  onBox: (box: Box, outline: Outline) => void,
): void {
  // After every rendering, because the contents of the frame may have changed.
  useLayoutEffect(() => {
    if (!box) return;
    const { left, top, width, height } = box;
    const card = frame.current?.querySelector<HTMLElement>(':scope > .card');
    if (!card) {
      onBox({ left, top, width, height }, outline);
      return;
    }
    const report = () => {
      const needed = Math.min(card.offsetHeight, height);
      onBox({ left, top: top + height - needed, width, height: needed }, 'round');
    };
    const observer = new ResizeObserver(report);
    observer.observe(card);
    report();
    return () => observer.disconnect();
  });
}
