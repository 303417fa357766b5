import type { PanelFrame } from './frame';

/** How often a panel that was out of use is checked. */
const lookAgainMs = 500;

/**
 * Tells the panel when the listener presses it, or wants the focus in it, and the browser does not let them, and again
 * when this has ended. While a page shows a modal dialog, or its root is inert, everything outside the dialog is out of
 * use, wherever it stands, and nothing signals that. Until the signal aborts.
 *
 * @returns a function to be called when the panel should have got the focus
 */
export function reportUse(
  { element, send, whenConnected }: Pick<PanelFrame, 'element' | 'send' | 'whenConnected'>,
  signal: AbortSignal,
): () => void {
  let interval: ReturnType<typeof setInterval> | undefined;
  const tell = () => send({ type: 'use', isRefused: interval !== undefined });
  const end = () => {
    clearInterval(interval);
    interval = undefined;
  };
  const look = () => {
    const isRefused = isOutOfUse(element);
    if (isRefused === (interval !== undefined)) return;
    if (isRefused) interval = setInterval(look, lookAgainMs);
    else end();
    tell();
  };
  const onPress = ({ isTrusted, clientX, clientY }: PointerEvent) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isHere = clientX >= left && clientX < right && clientY >= top && clientY < bottom;
    if (isTrusted && isHere) look();
  };
  window.addEventListener('pointerdown', onPress, { capture: true, signal });
  signal.addEventListener('abort', end);
  whenConnected(() => interval !== undefined && tell());
  return look;
}

/** Whether the middle of what the window shows of the element cannot be pressed, even if nothing covers it. */
function isOutOfUse(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const isInWindow = x > left && x < right && y > top && y < bottom;
  // What is inert is not among the elements at a point. What is only covered is.
  return isInWindow && !document.elementsFromPoint(x, y).includes(element);
}
