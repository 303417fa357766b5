import type { TargetedMouseEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { Panel } from '../../lib/panel/panel';
import type { Rows } from './rows';
import { selectedText } from './selection';

/** If a pointer moves further than this between press and release, it was selecting. In CSS pixels. */
const stillPx = 4;

/** A click on a line or on a chapter's heading jumps there. Selecting text, even with a double click, does not. */
export function useLineClicks(
  { following, trail }: Pick<Panel, 'following' | 'trail'>,
  rows: Pick<Rows, 'indexOf'>,
  jump: (index: number) => void,
) {
  const pressed = useRef({ x: 0, y: 0 });
  const hasJumped = useRef(false);
  return {
    onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
      pressed.current = { x: event.clientX, y: event.clientY };
    },
    onClick(event: TargetedMouseEvent<HTMLElement>) {
      const chapter = (event.target as Element).closest<HTMLElement>('[data-chapter]');
      if (chapter) {
        trail.jumpTo(Number(chapter.dataset.chapter));
        return;
      }
      const index = rows.indexOf(event.target);
      const { x, y } = pressed.current;
      const hasMoved = Math.hypot(event.clientX - x, event.clientY - y) > stillPx;
      if (index < 0 || event.shiftKey || event.button !== 0) return;
      if (event.detail > 1) {
        // A second click selects a word or a line, so the jump of the first click is undone.
        if (event.detail === 2 && hasJumped.current) trail.goBack();
        hasJumped.current = false;
        following.browse();
        return;
      }
      hasJumped.current = false;
      if (hasMoved || selectedText(event.currentTarget) !== '') return;
      const before = trail.wayBack.peek();
      jump(index);
      hasJumped.current = trail.wayBack.peek() !== before;
    },
  };
}
