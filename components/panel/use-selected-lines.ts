import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LineRange } from '../../lib/transcript/cue';
import type { Rows } from './rows';
import { selectedLines } from './selection';

/** Tells, whenever the selection changes, over which lines it runs; null while it is in one line or none. */
export function useSelectedLines(
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  onSelectLines: (lines: LineRange | null) => void,
): void {
  useEffect(() => {
    const abort = new AbortController();
    const look = () => onSelectLines(listRef.current && selectedLines(listRef.current, rows));
    document.addEventListener('selectionchange', look, { signal: abort.signal });
    return () => abort.abort();
  }, []);
}
