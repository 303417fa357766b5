import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Following } from '../../lib/panel/following';
import type { Notes } from '../../lib/panel/notes';
import { type Rows, scrollIntoList, topInView } from './rows';

/**
 * Keeps the line in view about which a note is being written, because the editor takes space from the list. A saved
 * note is scrolled into view too, as far as its line stays visible: the note may be below the end of a long paragraph.
 */
export function useDraftInView(
  { draft }: Notes,
  following: Following,
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
): void {
  const line = draft.value?.line;
  const before = useRef(line);
  useEffect(() => {
    // A note that was begun in an earlier list. The reader is where that list was.
    const ended = before.current;
    before.current = line;
    if (line === undefined && ended !== undefined) showNote(listRef.current, rows.at(ended), ended);
    if (line === undefined || line === ended) return;
    following.browse();
    const [list, row] = [listRef.current, rows.at(line)];
    if (!list || !row) return;
    const show = () => scrollIntoList(list, row);
    show();
    // A field that the reader makes higher, or a notice above it, takes more space.
    const observer = new ResizeObserver(show);
    observer.observe(list);
    return () => observer.disconnect();
  }, [line]);
}

function showNote(list: HTMLElement | null, row: HTMLElement | null, line: number): void {
  const note = list?.querySelector<HTMLElement>(`[data-note="${line}"]`);
  if (!list || !row || !note) return;
  const below = topInView(list, note) + note.offsetHeight - list.clientHeight;
  list.scrollTop += Math.max(0, Math.min(below, topInView(list, row)));
}
