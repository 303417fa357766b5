import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Rows } from './rows';

/**
 * Makes the list a single tab stop: the line that had the focus last, or the current line while the focus is elsewhere.
 * `spoken` reads the current line. Returns a function that moves the tab stop to a line.
 */
export function useTabStop(
  spoken: () => number,
  listRef: RefObject<HTMLElement | null>,
  rows: Pick<Rows, 'at'>,
): (index: number) => void {
  const tabStop = useRef(-1);
  const moveTabStop = (index: number) => {
    rows.at(tabStop.current)?.setAttribute('tabindex', '-1');
    rows.at(index)?.setAttribute('tabindex', '0');
    tabStop.current = index;
  };
  const hasFocus = () => listRef.current?.matches(':focus-within') ?? false;
  useSignalEffect(() => {
    const cue = spoken();
    if (cue >= 0 && !hasFocus()) moveTabStop(cue);
  });
  useEffect(() => {
    if (tabStop.current < 0) moveTabStop(0);
  }, []);
  return moveTabStop;
}
