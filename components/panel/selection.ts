import type { Rows } from './rows';

/** The selection that begins inside an element; null if nothing is selected there. */
export function selectionIn(inside: Element): Selection | null {
  const selection = document.getSelection();
  return selection && !selection.isCollapsed && inside.contains(selection.anchorNode) ? selection : null;
}

/** The text that is selected inside an element; '' for none. */
export function selectedText(inside: Element): string {
  return selectionIn(inside)?.toString() ?? '';
}

/**
 * Selects whole lines up to the line `to`: from the line in which a selection began or, without a selection, from the
 * line `from`.
 */
export function selectLines(list: Element, rows: Rows, from: number, to: number): void {
  const begun = selectionIn(list);
  const anchor = begun ? rows.indexOf(begun.anchorNode) : -1;
  const first = anchor >= 0 ? anchor : from;
  const isDown = to >= first;
  const start = rows.wordsOf(first).at(isDown ? 0 : -1);
  const end = rows.wordsOf(to).at(isDown ? -1 : 0);
  if (!start || !end) return;
  const selection = document.getSelection();
  selection?.setBaseAndExtent(
    start,
    isDown ? 0 : start.childNodes.length,
    end,
    isDown ? end.childNodes.length : 0,
  );
}

/** Calls back while text inside the element is being selected, until the signal aborts. */
export function watchSelection(inside: Element, onSelect: () => void, signal: AbortSignal): void {
  document.addEventListener(
    'selectionchange',
    () => {
      if (selectedText(inside) !== '') onSelect();
    },
    { signal },
  );
}
