import { useLayoutEffect } from 'preact/hooks';
import type { Following } from '../../lib/panel/following';
import type { LineCorrections } from '../../lib/panel/line-corrections';
import type { Rows } from './rows';

/** Keeps the list in its place while a line is corrected, and gives the focus back to that line afterwards. */
export function useLeftLine(
  { openLine, left, arrive }: LineCorrections,
  following: Following,
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
  const isOpen = openLine.value >= 0;
  useLayoutEffect(() => {
    if (isOpen) following.browse();
  }, [isOpen]);
}
