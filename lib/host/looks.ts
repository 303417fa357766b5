import { withPrivateNames } from './private-names';

/** What has been set on an element of ours, so that what a page does to it can be undone. */
interface Looks {
  readonly lengths: Map<string, string>;
  /** Attributes by name; null for one that must not be there. */
  readonly attributes: Map<string, string | null>;
}

/** By element of ours. Not on the elements, which the page shares. */
const all = new WeakMap<Element, Looks>();

function looksOf(element: Element): Looks {
  const known = all.get(element);
  if (known) return known;
  // With one of the first two nobody could use what stands in it, and one that pops up stands elsewhere.
  const looks: Looks = {
    lengths: new Map(),
    attributes: new Map([
      ['inert', null],
      ['aria-hidden', null],
      ['popover', null],
    ]),
  };
  all.set(element, looks);
  return looks;
}

/** Sets an attribute of an element of ours that its own sheet reads; null removes it. */
export function setLook(element: Element, name: `data-${string}` | 'inert', value: string | null): void {
  looksOf(element).attributes.set(name, value);
  setAttribute(element, name, value);
}

/** Sets a length that the element's own sheet reads, against any sheet of the page; '' removes it. */
export function setLength(element: HTMLElement, name: `--${string}`, length: string): void {
  const { lengths } = looksOf(element);
  if (lengths.get(name) === length) return;
  lengths.set(name, length);
  setLengths(element);
}

/** Whether the element still looks as it was set: a page can change its attributes. */
export function isAsSet(element: Element): boolean {
  return [...looksOf(element).attributes].every(([name, value]) => element.getAttribute(name) === value);
}

/** Sets all looks again that were set before. */
export function setAgain(element: HTMLElement): void {
  if (isAsSet(element)) return;
  const { attributes, lengths } = looksOf(element);
  for (const [name, value] of attributes) if (name !== 'style') setAttribute(element, name, value);
  if (lengths.size > 0) setLengths(element);
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** All at once: what a page has written into the attribute goes. */
function setLengths(element: HTMLElement): void {
  const { lengths, attributes } = looksOf(element);
  // Not as an attribute, which the policy of a page may forbid.
  element.style.cssText = withPrivateNames(
    [...lengths]
      .filter(([, length]) => length !== '')
      .map(([name, length]) => `${name}: ${length} !important`)
      .join('; '),
  );
  attributes.set('style', element.getAttribute('style'));
}
