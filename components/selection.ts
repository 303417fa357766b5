/**
 * The text selected inside an element of a shadow tree; '' when nothing is. Browsers differ in who may ask:
 * Chromium's shadow roots have a `getSelection` of their own, elsewhere the document's looks inside.
 */
export function selectedText(inside: Element): string {
  const root = inside.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? document.getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode) return '';
  return inside.contains(selection.anchorNode) ? selection.toString() : '';
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
