import type { Rows } from './rows';

/**
 * What is selected inside an element of a shadow tree; null when nothing is. Browsers differ:
 * Chromium's shadow roots have a `getSelection` of their own; elsewhere the document's sees into shadow trees.
 */
export function selectionIn(inside: Element): Selection | null {
  const root = inside.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? document.getSelection();
  return selection && !selection.isCollapsed && inside.contains(selection.anchorNode) ? selection : null;
}

/** The text selected inside an element of a shadow tree; '' when nothing is. */
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

/** Calls back while text inside the element is being selected. */
export function tracksSelection(inside: Element, onSelect: () => void, signal: AbortSignal): void {
  document.addEventListener(
    'selectionchange',
    () => {
      if (selectedText(inside) !== '') onSelect();
    },
    { signal },
  );
}
