interface ExtensionDom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/**
 * The closed shadow root of an element; null if there is none. Content scripts get it from a property of the element in
 * Firefox, and from a function of the extension API (`chrome.dom`) in Chromium.
 */
export function closedShadowOf(element: Element): ShadowRoot | null {
  const fromFirefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (fromFirefox !== undefined) return fromFirefox;
  const dom = (globalThis as { chrome?: { dom?: ExtensionDom } }).chrome?.dom;
  // The function throws for elements that are not HTML, and an SVG picture has many of them.
  return dom && element.namespaceURI === htmlNamespace ? dom.openOrClosedShadowRoot(element) : null;
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** The shadow root of an element, open or closed; null if there is none. */
export const shadowOf = (element: Element): ShadowRoot | null =>
  element.shadowRoot ?? closedShadowOf(element);
