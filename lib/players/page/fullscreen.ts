/**
 * The node that an element must stand in to be seen while something fills the screen; null when nothing does,
 * or when it is the whole page, or a medium or frame, which cannot hold other elements. Measured in Chromium
 * 156 and Firefox 153: whatever is outside cannot be clicked, at any `z-index`.
 */
export function fullscreenHost(): Element | ShadowRoot | null {
  let full = document.fullscreenElement;
  let place: Element | ShadowRoot | null = full;
  // The document names only the host of a shadow tree in which the true one stands.
  while (full?.shadowRoot) {
    const inner: Element | null = full.shadowRoot.fullscreenElement;
    place = inner ?? full.shadowRoot;
    full = inner;
  }
  return place instanceof Element && place.matches('html, body, video, audio, iframe') ? null : place;
}
