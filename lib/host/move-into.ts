/**
 * Moves an element within the document without reloading the frame in it; any other way reloads it. If the page has
 * taken the element into another document, a reload cannot be avoided.
 */
export function moveInto(parent: Element | ShadowRoot, element: Element, before: Node | null): void {
  const isInDocument = element.isConnected && element.ownerDocument === parent.ownerDocument;
  const move = () => parent.moveBefore(element, before);
  if (!isInDocument) parent.insertBefore(element, before);
  else if (element.getRootNode() === parent.getRootNode()) move();
  else withoutBox(element, move);
}

/**
 * If an element that is drawn moves into another tree, Chromium 156 draws it below an element that fills the screen, or
 * the whole tab crashes. An element without a box moves well.
 */
function withoutBox(element: Element, move: () => void): void {
  const before = element.getAttribute('data-shown');
  element.setAttribute('data-shown', 'false');
  // Makes the browser remove the box now.
  element.getClientRects();
  move();
  if (before === null) element.removeAttribute('data-shown');
  else element.setAttribute('data-shown', before);
}
