import type { Cue } from '../../lib/transcript/cue';
import type { WordRange } from '../../lib/transcript/note';
import { offsetInLine } from './highlights';
import type { Rows } from './rows';
import { selectionIn } from './selection';

/** The words of lines that are selected inside a list; null for none. */
export function selectedWords(list: Element, rows: Rows, cues: readonly Cue[]): WordRange | null {
  const selection = selectionIn(list);
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const range = selection.getRangeAt(0);
  const first = rows.indexOf(range.startContainer);
  const end = rows.indexOf(range.endContainer);
  const last = end < 0 ? lineBefore(list, range) : end;
  if (first < 0 || last < first) return null;
  const from = offsetInLine(rows, first, range.startContainer, range.startOffset, false);
  const to = offsetInLine(rows, last, range.endContainer, range.endOffset, true);
  return withoutSpaces({ first, from, last, to }, cues);
}

/** The words that are selected in each of two transcripts; null for none. */
export interface SelectedWords {
  readonly first: WordRange | null;
  readonly second: WordRange | null;
}

/** The words of the second transcript's lines that are selected inside a list; null for none. */
export function selectedInSecond(list: Element, cues: readonly Cue[]): WordRange | null {
  const range = selectionIn(list)?.getRangeAt(0);
  if (!range) return null;
  const lines = [...list.querySelectorAll<HTMLElement>('[data-second]')];
  const touched = lines.filter((line) => range.intersectsNode(line));
  const indexes = touched.map((line) => Number(line.dataset.second));
  const [first, last] = [indexes[0], indexes.at(-1)];
  if (first === undefined || last === undefined) return null;
  // A line is a single text node, so an offset in it is an offset in the cue's text.
  const place = (node: Node, offset: number, line: HTMLElement | undefined, outside: number) =>
    node.nodeType === Node.TEXT_NODE && line?.contains(node) ? offset : outside;
  const from = place(range.startContainer, range.startOffset, touched[0], 0);
  const to = place(range.endContainer, range.endOffset, touched.at(-1), cues[last]?.text.length ?? 0);
  return withoutSpaces({ first, from, last, to }, cues);
}

/** The words without the spaces at both ends, and without lines of which nothing else is selected; null if none are left. */
function withoutSpaces({ first, from, last, to }: WordRange, cues: readonly Cue[]): WordRange | null {
  const textOf = (line: number) => cues[line]?.text ?? '';
  while (first < last && textOf(first).slice(from).trim() === '') [first, from] = [first + 1, 0];
  while (last > first && textOf(last).slice(0, to).trim() === '')
    [last, to] = [last - 1, textOf(last - 1).length];
  from += textOf(first).slice(from).search(/\S|$/u);
  to = textOf(last).slice(0, to).trimEnd().length;
  return first < last || from < to ? { first, from, last, to } : null;
}

/**
 * The index of the last line that begins before the end of a range, which may be in a heading or a note; -1 for none.
 */
function lineBefore(list: Element, range: Range): number {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-cue]')];
  return Number(rows.findLast((row) => range.comparePoint(row, 0) <= 0)?.dataset.cue ?? -1);
}
