/**
 * The node in which an element must stand to be visible in full screen. Null if nothing is in full screen, or if it is
 * the whole page, or a medium or a frame, which cannot hold other elements. In Chromium 156 and Firefox 153, nothing
 * outside it can be clicked, at any `z-index`.
 */
export function fullscreenHost(): Element | ShadowRoot | null {
  let full = document.fullscreenElement;
  let place: Element | ShadowRoot | null = full;
  // The document only names the host of the shadow tree that contains the real full-screen element.
  while (full?.shadowRoot) {
    const inner: Element | null = full.shadowRoot.fullscreenElement;
    place = inner ?? full.shadowRoot;
    full = inner;
  }
  return place instanceof Element && place.matches('html, body, video, audio, iframe') ? null : place;
}
