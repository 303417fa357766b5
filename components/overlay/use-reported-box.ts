import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { boxOf, outlineOf } from '../../lib/panel/placement';
import type { FloatingPlacement } from './floating-placement';

/**
 * Reports the box that the overlay needs while it floats: for the panel, all that its placement gives it. A question is
 * only as tall as its card, and is placed at the lower end of that box.
 */
export function useReportedBox(
  frame: RefObject<HTMLElement | null>,
  floating: FloatingPlacement | null,
): void {
  // After every rendering, because the contents of the frame may have changed.
  useLayoutEffect(() => {
    if (!floating) return;
    const { placement, room, onBox } = floating;
    const { left, top, width, height } = boxOf(placement, room);
    const card = frame.current?.querySelector<HTMLElement>(':scope > .card');
    if (!card) {
      onBox({ left, top, width, height }, outlineOf(placement));
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
