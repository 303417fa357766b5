import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Cue } from '../../lib/transcript/cue';
import type { WordRange } from '../../lib/transcript/note';
import type { Rows } from './rows';
import { selectedWords } from './selection';

/** Tells which words of lines are selected whenever that changes; null while there are none. */
export function useSelectedWords(
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  cues: readonly Cue[],
  onSelectWords: (words: WordRange | null) => void,
): void {
  useEffect(() => {
    const abort = new AbortController();
    const look = () => onSelectWords(listRef.current && selectedWords(listRef.current, rows, cues));
    document.addEventListener('selectionchange', look, { signal: abort.signal });
    return () => abort.abort();
  }, []);
}
