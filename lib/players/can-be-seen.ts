/** What is narrower holds no panel that could be read. */
const leastWidthPx = 100;

/** Whether what stands in the element can be seen, at least once the page is scrolled down to it. */
export function canBeSeen(element: Element): boolean {
  if (!element.checkVisibility()) return false;
  const { left, right, width } = element.getBoundingClientRect();
  return width >= leastWidthPx && right > -scrollX && left < document.documentElement.scrollWidth - scrollX;
}
