import { withPrivateNames } from './private-names';

/** What we have set on an element of ours, so that changes made by the page can be undone. */
interface Looks {
  readonly lengths: Map<string, string>;
  /** Attributes by name; null for an attribute that must be absent. */
  readonly attributes: Map<string, string | null>;
}

/** By element. Kept here and not on the elements, which the page can access. */
const all = new WeakMap<Element, Looks>();

function looksOf(element: Element): Looks {
  const known = all.get(element);
  if (known) return known;
  // With one of the first two attributes nobody could use what is in the element, and a popover stands elsewhere.
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

/** Sets an attribute of our element that its own sheet uses; null removes it. */
export function setLook(element: Element, name: `data-${string}` | 'inert', value: string | null): void {
  looksOf(element).attributes.set(name, value);
  setAttribute(element, name, value);
}

/** Sets a length that the element's own sheet uses, so that no sheet of the page overrides it; '' removes it. */
export function setLength(element: HTMLElement, name: `--${string}`, length: string): void {
  const { lengths } = looksOf(element);
  if (lengths.get(name) === length) return;
  lengths.set(name, length);
  setLengths(element);
}

/** Whether the element still has the attributes that we have set. A page can change them. */
export function isAsSet(element: Element): boolean {
  return [...looksOf(element).attributes].every(([name, value]) => element.getAttribute(name) === value);
}

/** Restores all attributes and lengths that we have set. */
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

/** Writes all lengths at once, so that anything the page has written into the attribute is removed. */
function setLengths(element: HTMLElement): void {
  const { lengths, attributes } = looksOf(element);
  // Not set as an attribute, because the page's content security policy may forbid that.
  element.style.cssText = withPrivateNames(
    [...lengths]
      .filter(([, length]) => length !== '')
      .map(([name, length]) => `${name}: ${length} !important`)
      .join('; '),
  );
  attributes.set('style', element.getAttribute('style'));
}
