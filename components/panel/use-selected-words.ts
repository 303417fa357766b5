import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { ShownTranscripts } from '../../lib/kept/keep-second';
import type { Cue } from '../../lib/transcript/cue';
import { useEffectUntil } from '../controls/use-effect-until';
import type { Rows } from './rows';
import { type SelectedWords, selectedInSecond, selectedWords } from './selected-words';

/** The lines of the transcripts in a list, and which of them are shown. */
export interface ListedLines {
  readonly first: readonly Cue[];
  /** Null if there is no second transcript. */
  readonly second: readonly Cue[] | null;
  readonly shows: ShownTranscripts;
}

/** The words of each transcript that are selected in a list now. */
export function selectionOf(list: Element, rows: Rows, { first, second, shows }: ListedLines): SelectedWords {
  return {
    first: shows === 'second' ? null : selectedWords(list, rows, first),
    second: second && shows !== 'first' ? selectedInSecond(list, second) : null,
  };
}

/** Calls back with the selected words of lines whenever they change. Returns a ref with the present lines. */
export function useSelectedWords(
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  lines: ListedLines,
  onSelectWords: (words: SelectedWords) => void,
): { readonly current: ListedLines } {
  const latest = useRef(lines);
  latest.current = lines;
  useEffectUntil((signal) => {
    const look = () => {
      const list = listRef.current;
      onSelectWords(list ? selectionOf(list, rows, latest.current) : { first: null, second: null });
    };
    look();
    document.addEventListener('selectionchange', look, { signal });
  }, []);
  return latest;
}
