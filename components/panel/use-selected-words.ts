import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ShownTranscripts } from '../../lib/kept/keep-second';
import type { Cue } from '../../lib/transcript/cue';
import type { Rows } from './rows';
import { type SelectedWords, selectedInSecond, selectedWords } from './selected-words';

/** The lines of the transcripts in a list, and which of them are shown. */
export interface ListedLines {
  readonly first: readonly Cue[];
  /** Null while there is no second transcript. */
  readonly second: readonly Cue[] | null;
  readonly shows: ShownTranscripts;
}

/** Tells which words of lines are selected whenever that changes. */
export function useSelectedWords(
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  lines: ListedLines,
  onSelectWords: (words: SelectedWords) => void,
): void {
  const latest = useRef(lines);
  latest.current = lines;
  useEffect(() => {
    const abort = new AbortController();
    const look = () => {
      const list = listRef.current;
      const { first, second, shows } = latest.current;
      onSelectWords({
        first: list && shows !== 'second' ? selectedWords(list, rows, first) : null,
        second: list && second && shows !== 'first' ? selectedInSecond(list, second) : null,
      });
    };
    look();
    document.addEventListener('selectionchange', look, { signal: abort.signal });
    return () => abort.abort();
  }, []);
}
