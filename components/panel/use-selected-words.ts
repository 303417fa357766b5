import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { WordRange } from '../../lib/transcript/note';
import type { Talk } from '../../lib/transcript/talk';
import type { Rows } from './rows';
import { selectedWords } from './selection';

/** Tells which words of lines are selected whenever that changes; null while there are none. */
export function useSelectedWords(
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  talk: Pick<Talk, 'cues'>,
  onSelectWords: (words: WordRange | null) => void,
): void {
  useEffect(() => {
    const abort = new AbortController();
    const look = () => onSelectWords(listRef.current && selectedWords(listRef.current, rows, talk.cues));
    document.addEventListener('selectionchange', look, { signal: abort.signal });
    return () => abort.abort();
  }, []);
}
