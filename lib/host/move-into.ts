/**
 * Moves an element in the document without loading the frame in it anew, which any other way does. Out of another
 * document, into which a page may have taken it, there is no such way.
 */
export function moveInto(parent: Element | ShadowRoot, element: Element, before: Node | null): void {
  const isInDocument = element.isConnected && element.ownerDocument === parent.ownerDocument;
  if (isInDocument) parent.moveBefore(element, before);
  else parent.insertBefore(element, before);
}
