import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Following } from '../../lib/panel/following';
import type { LineCorrections } from '../../lib/panel/line-corrections';
import { type Rows, scrollIntoList } from './rows';

/**
 * Keeps the line in view that is being corrected, which may have begun in an earlier list. Afterwards gives the focus
 * back to that line.
 */
export function useLeftLine(
  { openLine, left, arrive }: LineCorrections,
  following: Following,
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  drawn: number,
): void {
  const line = left.value;
  useLayoutEffect(() => {
    const row = line === null ? null : rows.at(line);
    if (!row) return;
    row.focus({ preventScroll: true });
    arrive();
  }, [line, drawn]);
  const open = openLine.value;
  /** The line that has been scrolled into view; -1 for none. */
  const shown = useRef(-1);
  useLayoutEffect(() => {
    if (open >= 0) following.browse();
  }, [open]);
  useLayoutEffect(() => {
    const [list, row] = [listRef.current, rows.at(open)];
    if (open < 0) shown.current = -1;
    else if (list && row && open !== shown.current) {
      shown.current = open;
      scrollIntoList(list, row);
    }
  }, [open, drawn]);
}
