/**
 * Measures what is around an element of ours: now, and in the next animation frame after the page has scrolled, been
 * resized, or entered or left full screen, after the element's dock has changed, or after a watched part has changed
 * its size. Stops when the signal aborts.
 *
 * @param measure does the measuring; its `watch` observes the size of a part, and may be called again for the same part
 * @returns a function that requests one more measurement
 */
export function measureAround(
  element: HTMLElement,
  measure: (watch: (part: Element) => void) => void,
  signal: AbortSignal,
): () => void {
  let frame = 0;
  const measureSoon = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      measure((part) => sizes.observe(part));
    });
  };
  const options = { capture: true, passive: true, signal };
  for (const name of ['scroll', 'resize', 'fullscreenchange']) {
    window.addEventListener(name, measureSoon, options);
  }
  const docks = new MutationObserver(measureSoon);
  docks.observe(element, { attributeFilter: ['data-dock'] });
  const sizes = new ResizeObserver(measureSoon);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    docks.disconnect();
    sizes.disconnect();
  });
  measureSoon();
  return measureSoon;
}
