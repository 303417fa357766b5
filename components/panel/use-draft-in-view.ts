import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Following } from '../../lib/panel/following';
import type { Notes } from '../../lib/panel/notes';
import { type Rows, scrollIntoList } from './rows';

/** Keeps the line in view about which a note is being written: the editor takes its room from the list. */
export function useDraftInView(
  { draft }: Notes,
  following: Following,
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
): void {
  const line = draft.value?.line;
  const before = useRef(line);
  useEffect(() => {
    // One that was begun in another list: the reader is where that list was.
    const isNew = line !== before.current;
    before.current = line;
    if (line === undefined || !isNew) return;
    following.browse();
    const [list, row] = [listRef.current, rows.at(line)];
    if (!list || !row) return;
    const show = () => scrollIntoList(list, row);
    show();
    // A field that the reader makes higher, and a notice above it, take more room.
    const observer = new ResizeObserver(show);
    observer.observe(list);
    return () => observer.disconnect();
  }, [line]);
}
