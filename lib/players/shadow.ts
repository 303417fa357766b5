interface ExtensionDom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** Firefox gives content scripts a closed root by a property, Chromium by a function of the extension's interface. */
export function closedShadowOf(element: Element): ShadowRoot | null {
  const fromFirefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (fromFirefox !== undefined) return fromFirefox;
  const dom = (globalThis as { chrome?: { dom?: ExtensionDom } }).chrome?.dom;
  // It throws for others, which a picture is full of.
  return dom && element.namespaceURI === htmlNamespace ? dom.openOrClosedShadowRoot(element) : null;
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** The shadow root of an element, open or closed; null for none. */
export const shadowOf = (element: Element): ShadowRoot | null =>
  element.shadowRoot ?? closedShadowOf(element);
