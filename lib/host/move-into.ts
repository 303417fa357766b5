/** Moves an element in the document without loading the frame in it anew, which any other way does. */
export function moveInto(parent: Element | ShadowRoot, element: Element, before: Node | null): void {
  if (element.isConnected) parent.moveBefore(element, before);
  else parent.insertBefore(element, before);
}
