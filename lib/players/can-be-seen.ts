import { ownProperty, parentOf } from './own-property';

/** What is narrower holds no panel that could be read. */
const leastWidthPx = 100;

/** Whether what stands in the element can be seen, at least once the page is scrolled down to it. */
export function canBeSeen(element: Element): boolean {
  if (!element.checkVisibility()) return false;
  const { left, right, width } = element.getBoundingClientRect();
  return width >= leastWidthPx && right > -scrollX && left < document.documentElement.scrollWidth - scrollX;
}

/** Whether what stands in the element can also be read and pressed: the page has not taken it out of use. */
export function canBeUsed(element: Element): boolean {
  return (
    canBeSeen(element) &&
    element.checkVisibility({ opacityProperty: true }) &&
    !element.closest('[inert], [aria-hidden="true"]') &&
    (getComputedStyle(element) as { interactivity?: string }).interactivity !== 'inert'
  );
}

/** What is lower shows no line. */
const leastHeightPx = 40;

/** Whether nothing of the element is drawn, or something around it, short of the body, cuts it off. */
export function isCutOff(element: Element): boolean {
  if (!element.checkVisibility()) return true;
  for (let around = parentOf(element); around && around !== document.body; around = parentOf(around)) {
    const { display, overflowX, overflowY, clipPath } = getComputedStyle(around);
    // They have no box that could cut anything off.
    if (display === 'contents' || display === 'inline') continue;
    if (clipPath !== 'none') return true;
    // What can be scrolled shows all of it in the end.
    if (overflowX !== 'visible' && ownProperty(around, 'clientWidth') < leastWidthPx) return true;
    if (overflowY !== 'visible' && ownProperty(around, 'clientHeight') < leastHeightPx) return true;
  }
  return false;
}

/** By how much the styles of the page enlarge what stands in the element. A shadow root cannot say it, its host can. */
export function zoomOf(place: Element | ShadowRoot): number {
  return (place instanceof Element ? place : place.host).currentCSSZoom;
}
