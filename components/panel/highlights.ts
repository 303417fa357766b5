import type { Rows } from './rows';

/** Names under which the panel's style sheet paints marks (`::highlight(name)`). */
export type MarkName =
  | 'sidecue-kept'
  | 'sidecue-word'
  | 'sidecue-exact'
  | 'sidecue-similar'
  | 'sidecue-sounds-like'
  | 'sidecue-selected';

/** Later marks are drawn over earlier ones. */
const priorities: Record<MarkName, number> = {
  'sidecue-kept': 1,
  'sidecue-sounds-like': 2,
  'sidecue-similar': 3,
  'sidecue-exact': 4,
  'sidecue-word': 5,
  'sidecue-selected': 6,
};

/**
 * Paints exactly these ranges under a name, instead of those painted before. Uses the CSS Custom Highlight API: text
 * nodes do not change, so selecting, copying and find-in-page are not disturbed.
 */
export function paintMarks(name: MarkName, ranges: readonly AbstractRange[]): void {
  CSS.highlights.delete(name);
  addMarks(name, ranges);
}

/** Paints these ranges too. */
export function addMarks(name: MarkName, ranges: readonly AbstractRange[]): void {
  if (ranges.length === 0) return;
  const before = CSS.highlights.get(name);
  const highlight = before ?? new Highlight();
  for (const range of ranges) highlight.add(range);
  if (before) return;
  highlight.priority = priorities[name];
  CSS.highlights.set(name, highlight);
}

/** Removes all marks of the panel. */
export function clearMarks(): void {
  for (const name of Object.keys(priorities)) CSS.highlights.delete(name);
}

/** How much of the cue's text an element stands for, in UTF-16 code units. */
function heardLength(words: HTMLElement): number {
  let length = 0;
  for (const child of words.childNodes) {
    const heard = child instanceof HTMLElement ? child.dataset.heard : undefined;
    length += heard?.length ?? child.textContent?.length ?? 0;
  }
  return length;
}

/**
 * The range of a line's text between two UTF-16 offsets into the cue's text; null if the line does not reach that far.
 * A correction stands for the words that it replaces (`data-heard`), and is marked as a whole.
 */
export function rangeInLine(words: HTMLElement, from: number, to: number): StaticRange | null {
  let start: readonly [Node, number] | null = null;
  let end: readonly [Node, number] | null = null;
  let position = 0;
  for (const child of words.childNodes) {
    const heard = child instanceof HTMLElement ? child.dataset.heard : undefined;
    const node = (heard === undefined ? null : child.firstChild) ?? child;
    const shown = node.textContent?.length ?? 0;
    const length = heard?.length ?? shown;
    const inside = (offset: number, atEnd: number) => (heard === undefined ? offset - position : atEnd);
    if (!start && from < position + length) start = [node, inside(from, 0)];
    if (start && to > position) end = [node, inside(Math.min(to, position + length), shown)];
    position += length;
  }
  return start && end
    ? new StaticRange({
        startContainer: start[0],
        startOffset: start[1],
        endContainer: end[0],
        endOffset: end[1],
      })
    : null;
}

/** The ranges of a line's text, one in each piece. Empty if the line is not drawn or does not reach that far. */
export function rangesOf(rows: Rows, cue: number, from: number, to: number): StaticRange[] {
  let position = 0;
  return rows.wordsOf(cue).flatMap((words) => {
    const start = position;
    position += heardLength(words);
    const range = to > start && rangeInLine(words, Math.max(0, from - start), to - start);
    return range ? [range] : [];
  });
}

/**
 * The UTF-16 offset of a place in the document within the text of a line's cue: 0 before the line, the length of the
 * text after it. A place in a correction counts as before the replaced words or, at the end of a range, as after them.
 */
export function offsetInLine(rows: Rows, cue: number, node: Node, offset: number, isEnd: boolean): number {
  const place = new Range();
  place.setStart(node, offset);
  let position = 0;
  for (const child of rows.wordsOf(cue).flatMap((words) => [...words.childNodes])) {
    if (place.comparePoint(child, 0) >= 0) return position;
    const heard = child instanceof HTMLElement ? child.dataset.heard : undefined;
    const length = heard?.length ?? child.textContent?.length ?? 0;
    if (!child.contains(node)) position += length;
    else if (heard === undefined) return position + offset;
    else return isEnd ? position + length : position;
  }
  return position;
}
