import { useSignalEffect } from '@preact/signals';
import type { RefObject, TargetedKeyboardEvent, TargetedMouseEvent, TargetedPointerEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../../lib/panel/panel';
import { type Rows, topInView } from './rows';
import { selectedText, selectLines } from './selection';

/** A pointer that moved further than this between press and release was selecting, in CSS pixels. */
const stillPx = 4;

/** How many lines PageUp and PageDown move. */
const pageLines = 12;

/**
 * What keys and clicks do on lines. The list is one tab stop: the line that had the focus last, else the
 * current one. Clicking a line or Enter on it goes there; selecting text, also by a double click, does not.
 * `n` pins the line to now; with Shift the arrow keys select lines.
 */
export function useLineActions(
  { talk, voice, following, trail }: Pick<Panel, 'talk' | 'voice' | 'following' | 'trail'>,
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  { openMenu, pin }: { openMenu: (index: number) => void; pin: (index: number) => void },
) {
  const tabStop = useRef(-1);
  const pressed = useRef({ x: 0, y: 0 });
  const hasJumped = useRef(false);
  const last = talk.cues.length - 1;

  const moveTabStop = (index: number) => {
    rows.at(tabStop.current)?.setAttribute('tabindex', '-1');
    rows.at(index)?.setAttribute('tabindex', '0');
    tabStop.current = index;
  };
  const hasFocus = () => listRef.current?.matches(':focus-within') ?? false;
  useSignalEffect(() => {
    const cue = voice.cue.value;
    if (cue >= 0 && !hasFocus()) moveTabStop(cue);
  });
  useEffect(() => {
    if (tabStop.current < 0) moveTabStop(0);
  }, []);

  const focusLine = (index: number) => {
    const row = rows.at(index);
    if (!row) return;
    moveTabStop(index);
    following.browse();
    following.lookAt(talk.cues[index]!.start);
    row.focus({ preventScroll: true });
    scrollIntoList(listRef.current!, row);
  };
  /** Whole lines, from where the selection began to the line. */
  const extendSelection = (from: number, to: number) => {
    focusLine(to);
    selectLines(listRef.current!, rows, from, to);
  };
  const jump = (index: number) => {
    moveTabStop(index);
    trail.jumpTo(talk.cues[index]!.start);
  };

  return {
    onFocusCapture(event: FocusEvent) {
      const index = rows.indexOf(event.target);
      if (index < 0) return;
      moveTabStop(index);
      // A click focuses too, but `onClick` decides what it does.
      if ((event.target as Element).matches(':focus-visible')) following.browse();
    },
    onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const index = rows.indexOf(event.target);
      if (index < 0) return;
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(index);
      else if (event.shiftKey && event.key === 'ArrowDown')
        extendSelection(index, nextVisible(rows, index, 1, last));
      else if (event.shiftKey && event.key === 'ArrowUp')
        extendSelection(index, nextVisible(rows, index, -1, last));
      else if (event.shiftKey) return;
      else if (event.key === 'Enter') jump(index);
      else if (event.key === 'ArrowDown') focusLine(nextVisible(rows, index, 1, last));
      else if (event.key === 'ArrowUp') focusLine(nextVisible(rows, index, -1, last));
      else if (event.key === 'PageDown') focusLine(Math.min(last, index + pageLines));
      else if (event.key === 'PageUp') focusLine(Math.max(0, index - pageLines));
      else if (event.key === 'Home') focusLine(0);
      else if (event.key === 'End') focusLine(last);
      else if (event.key === 'n') pin(index);
      else return;
      event.preventDefault();
    },
    onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
      pressed.current = { x: event.clientX, y: event.clientY };
    },
    onClick(event: TargetedMouseEvent<HTMLElement>) {
      const index = rows.indexOf(event.target);
      const { x, y } = pressed.current;
      const moved = Math.hypot(event.clientX - x, event.clientY - y) > stillPx;
      if (index < 0 || event.shiftKey || event.button !== 0) return;
      if (event.detail > 1) {
        // A second click selects a word or a line, so the jump of the first one is undone.
        if (event.detail === 2 && hasJumped.current) trail.goBack();
        hasJumped.current = false;
        following.browse();
        return;
      }
      hasJumped.current = false;
      if (moved || selectedText(event.currentTarget) !== '') return;
      const before = trail.wayBack.peek();
      jump(index);
      hasJumped.current = trail.wayBack.peek() !== before;
    },
  };
}

/** While only hits are shown, lines without hits are hidden, and the keys skip them. */
function nextVisible(rows: Rows, index: number, direction: 1 | -1, last: number): number {
  for (let next = index + direction; next >= 0 && next <= last; next += direction) {
    if (rows.at(next)?.checkVisibility({ contentVisibilityAuto: false })) return next;
  }
  return index;
}

/** Scrolls the list, and nothing around it, just as far as needed to show the whole row. */
function scrollIntoList(list: HTMLElement, row: HTMLElement): void {
  const above = topInView(list, row);
  const below = above + row.offsetHeight - list.clientHeight;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
}
