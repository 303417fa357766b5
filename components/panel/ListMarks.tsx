import type { RefObject } from 'preact';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { Rows } from './rows';
import type { SecondLayout } from './second-layout';
import type { SecondRows } from './second-rows';
import type { SelectedWords } from './selected-words';
import { useCopiedWords } from './use-copied-words';
import { useDraftInView } from './use-draft-in-view';
import { useKeptMarks } from './use-kept-marks';
import { useLoopMarks } from './use-loop-marks';
import { usePinMarks } from './use-pin-marks';
import { useSecondMarks } from './use-second-marks';
import { useSelectedWords } from './use-selected-words';

export interface ListMarksProps {
  panel: OpenPanel;
  listRef: RefObject<HTMLElement | null>;
  rows: Rows;
  /** Null if there is no second transcript. */
  second: SecondLayout | null;
  secondRows: SecondRows;
  /** How many blocks are drawn. */
  drawn: number;
  /** A text that changes whenever lines have been drawn. */
  drawing: string;
  /** The words that are selected in each transcript. */
  onSelectWords: (words: SelectedWords) => void;
  /** The listener says that this line belongs to the pin of another line. */
  onPin: (index: number, pinned: number) => void;
}

/**
 * Marks in the lines what the listener has set or selected, and the voice of the second transcript. Draws nothing
 * itself.
 */
export function ListMarks(props: ListMarksProps) {
  const { panel, listRef, rows, second, secondRows, drawn, drawing, onSelectWords, onPin } = props;
  const { talk, sync, notes, lineCorrections, words, listening, following } = panel;
  useSecondMarks(panel, secondRows, drawn);
  usePinMarks(sync, talk.cues, listRef, rows, drawn, (from, to) => onPin(to, from));
  useKeptMarks(notes.marks, lineCorrections, talk, rows, drawing, words.corrections);
  useLoopMarks(listening, rows, drawing);
  useDraftInView(notes, following, listRef, rows);
  const lines = { first: talk.cues, second: second?.talk.cues ?? null, shows: panel.second.shows.value };
  const linesNow = useSelectedWords(listRef, rows, lines, onSelectWords);
  useCopiedWords(panel, listRef, rows, linesNow);
  return null;
}
