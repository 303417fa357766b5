/** Events of the keyboard and of text fields that pages listen to on their document. */
const keyEvents = ['keydown', 'keypress', 'keyup'] as const;
const fieldEvents = ['beforeinput', 'input', 'paste', 'copy', 'cut', 'focusin', 'focusout'];

/**
 * Keeps what is typed into the element from the page: also from listeners that the page has put on its document
 * for the capture phase, which see events before our element does. So keys are stopped at the window, and a
 * copy that never leaves our shadow root goes to the element in focus; if that one is dealt with, so is the
 * true event. What the browser does by itself with the true one (typing, Tab, a press of a button) it still
 * does. A page that listens on its window, and did so before us, still hears.
 */
export function keepKeysFrom(element: HTMLElement, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.composedPath().indexOf(element) < 0) return;
    event.stopImmediatePropagation();
    const target = event.composedPath()[0] ?? element;
    const copy = copyOf(event);
    if (!target.dispatchEvent(copy)) event.preventDefault();
  };
  for (const type of keyEvents) window.addEventListener(type, onKey, { capture: true, signal });
  for (const type of fieldEvents) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
}

/** What our handlers read of a key. */
const copiedFields = [
  'key',
  'code',
  'location',
  'repeat',
  'isComposing',
  'ctrlKey',
  'shiftKey',
  'altKey',
  'metaKey',
] as const;

/** A plain event: Firefox 153 lets any `KeyboardEvent` out of shadow roots, whatever `composed` says. */
function copyOf(event: KeyboardEvent): Event {
  const copy = new Event(event.type, { bubbles: true, cancelable: true, composed: false });
  for (const name of copiedFields) Object.defineProperty(copy, name, { value: event[name] });
  return copy;
}
