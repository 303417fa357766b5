/**
 * Measures what lies around an element of ours: now, and in the next frame whenever the page has scrolled, changed its
 * size or gone to or from full screen, the element has got another dock, or a part that is watched another size. Until
 * the signal aborts.
 *
 * @param measure does it; `watch` has the size of a part observed, and does nothing where that is so already
 * @returns what asks for one more measuring
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
