/** How far one press of an arrow key moves, in CSS pixels. With Shift the larger step applies. */
const stepPx = 16;
const largeStepPx = 96;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key points, in pixels; null for other keys, and with modifiers that belong to the browser. */
export function arrowOf(event: KeyboardEvent): { readonly dx: number; readonly dy: number } | null {
  const direction = directions[event.key];
  if (!direction || event.ctrlKey || event.metaKey || event.altKey) return null;
  const step = event.shiftKey ? largeStepPx : stepPx;
  return { dx: direction[0] * step, dy: direction[1] * step };
}
