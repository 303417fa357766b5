/**
 * Moves an element within the document without reloading the frame in it; any other way reloads it. If the page has
 * taken the element into another document, a reload cannot be avoided.
 */
export function moveInto(parent: Element | ShadowRoot, element: Element, before: Node | null): void {
  const isInDocument = element.isConnected && element.ownerDocument === parent.ownerDocument;
  if (isInDocument) parent.moveBefore(element, before);
  else parent.insertBefore(element, before);
}
