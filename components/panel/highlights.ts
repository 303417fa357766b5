/** Names under which the panel's style sheet paints marks (`::highlight(name)`). */
export type MarkName =
  | 'sidecue-word'
  | 'sidecue-exact'
  | 'sidecue-similar'
  | 'sidecue-sounds-like'
  | 'sidecue-selected';

/** Later marks are drawn over earlier ones. */
const priorities: Record<MarkName, number> = {
  'sidecue-sounds-like': 1,
  'sidecue-similar': 2,
  'sidecue-exact': 3,
  'sidecue-word': 4,
  'sidecue-selected': 5,
};

/**
 * Paints exactly these ranges under a name, in place of those painted before. CSS Custom Highlight API: the
 * text nodes stay untouched, so selecting, copying and find-in-page are not disturbed.
 */
export function paintMarks(name: MarkName, ranges: readonly AbstractRange[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight();
  highlight.priority = priorities[name];
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(name, highlight);
}

/** Removes all marks of the panel. */
export function clearMarks(): void {
  for (const name of Object.keys(priorities)) CSS.highlights.delete(name);
}

/** How much of the cue's text an element stands for, in UTF-16 code units. */
export function heardLength(words: HTMLElement): number {
  let length = 0;
  for (const child of words.childNodes) {
    const heard = child instanceof HTMLElement ? child.dataset.heard : undefined;
    length += heard?.length ?? child.textContent?.length ?? 0;
  }
  return length;
}

/**
 * The range of a line's text between two UTF-16 offsets into the cue's text; null when the line does not
 * reach that far. A correction stands for the words it replaces (`data-heard`) and is marked as a whole.
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
