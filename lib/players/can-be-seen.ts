import { ownProperty, parentOf } from './own-property';

/** A narrower element cannot hold a readable panel. */
const leastWidthPx = 100;

/** Whether the content of the element can be seen, at least after scrolling the page to it. */
export function canBeSeen(element: Element): boolean {
  if (!element.checkVisibility()) return false;
  const { left, right, width } = element.getBoundingClientRect();
  return width >= leastWidthPx && right > -scrollX && left < document.documentElement.scrollWidth - scrollX;
}

/** Whether the content of the element can also be read and pressed: the page has not disabled it. */
export function canBeUsed(element: Element): boolean {
  return (
    canBeSeen(element) &&
    element.checkVisibility({ opacityProperty: true }) &&
    !element.closest('[inert], [aria-hidden="true"]') &&
    (getComputedStyle(element) as { interactivity?: string }).interactivity !== 'inert'
  );
}

/** A lower element shows no line. */
const leastHeightPx = 40;

/** Whether nothing of the element is drawn, or an element around it (below the body) cuts it off. */
export function isCutOff(element: Element): boolean {
  if (!element.checkVisibility()) return true;
  for (let around = parentOf(element); around && around !== document.body; around = parentOf(around)) {
    const { display, overflowX, overflowY, clipPath } = getComputedStyle(around);
    // Such elements have no box that could cut anything off.
    if (display === 'contents' || display === 'inline') continue;
    if (clipPath !== 'none') return true;
    // Content that can be scrolled can be reached.
    if (overflowX !== 'visible' && ownProperty(around, 'clientWidth') < leastWidthPx) return true;
    if (overflowY !== 'visible' && ownProperty(around, 'clientHeight') < leastHeightPx) return true;
  }
  return false;
}

/** By how much the page's styles zoom the content of the element. For a shadow root, its host is measured. */
export function zoomOf(place: Element | ShadowRoot): number {
  return (place instanceof Element ? place : place.host).currentCSSZoom;
}
