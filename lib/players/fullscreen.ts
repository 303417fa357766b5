import { shadowOf } from './shadow';

/** Elements that draw none of their children, and the page itself. */
const holdsNothing = 'html, body, video, audio, iframe, img, canvas, object, embed';

/**
 * The node in which an element must stand to be visible in full screen. Null if nothing is in full screen, or if it is
 * the whole page, or something that cannot hold other elements, such as a medium, a frame or a picture. In Chromium 156
 * and Firefox 153, nothing outside it can be clicked, at any `z-index`.
 */
export function fullscreenHost(): Element | ShadowRoot | null {
  let full = document.fullscreenElement;
  let place: Element | ShadowRoot | null = full;
  // The document only names the host of the shadow tree that contains the real full-screen element.
  for (let shadow = full && shadowOf(full); shadow; shadow = full && shadowOf(full)) {
    const inner: Element | null = shadow.fullscreenElement;
    place = inner ?? shadow;
    full = inner;
  }
  return place instanceof Element && (!(place instanceof HTMLElement) || place.matches(holdsNothing))
    ? null
    : place;
}
