import { tidy } from './tidy';

/** Shorter beginnings may be names. */
const shortestBeginning = 12;
const fewest = 3;

const isFlat = ({ children }: Element) => [...children].every((child) => child.children.length === 0);

/** The text of an element without its buttons and links, such as `Show the full text`. */
function wordsOf(element: Element): string {
  const own = [...element.childNodes].filter(({ nodeName }) => nodeName !== 'A' && nodeName !== 'BUTTON');
  return tidy(own.map(({ textContent }) => textContent ?? '').join('')).replace(/\s*(?:…|\.{3})$/u, '');
}

/**
 * Removes the beginning of a text if the full text follows directly, as on pages where the rest can be unfolded
 * (C-SPAN, 2026).
 */
export function dropBeginnings(holder: Element): void {
  const found = [...holder.querySelectorAll('p, div, span')].filter((element) => {
    const { nextElementSibling: next } = element;
    if (!next || next.localName !== element.localName || !isFlat(element) || !isFlat(next)) return false;
    const beginning = wordsOf(element);
    const whole = tidy(next.textContent);
    return (
      beginning.length >= shortestBeginning && whole.length > beginning.length && whole.startsWith(beginning)
    );
  });
  if (found.length >= fewest) for (const element of found) element.remove();
}
