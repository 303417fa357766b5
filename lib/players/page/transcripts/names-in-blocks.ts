import { loneClock } from './clock-text';

/**
 * Marks the bold names before texts as names, if most blocks have one. Then names are also found in blocks without a
 * time of their own.
 */
export function markNames(blocks: readonly Element[]): void {
  const bold = blocks.flatMap((block) => {
    const first = block.querySelector('b, strong');
    const text = (first?.textContent ?? '').trim();
    const after = first?.nextSibling?.nodeValue ?? '';
    const isName =
      text !== '' &&
      text.length <= 60 &&
      !loneClock.test(text) &&
      (text.endsWith(':') || /^\s{0,3}[:：]/u.test(after));
    return first && isName && (block.textContent ?? '').trim().startsWith(text) ? [first] : [];
  });
  if (bold.length < 3 || bold.length * 2 < blocks.length) return;
  for (const element of bold) {
    const name = element.ownerDocument.createElement('cite');
    name.textContent = element.textContent;
    const after = element.nextSibling;
    if (after?.nodeType === 3) after.nodeValue = (after.nodeValue ?? '').replace(/^\s{0,3}[:：]/u, ' ');
    element.replaceWith(name);
  }
}

/** Attributes in which pages name the speaker of a block (seen 2020 to 2026). */
const givenNames = ['data-speaker-name', 'data-speaker', 'data-voice', 'data-author', 'speaker'];

/** Marks names that are given in attributes only, if most blocks have one. */
export function markGivenNames(blocks: readonly Element[]): void {
  for (const attribute of givenNames) {
    const named = blocks.flatMap((block) => {
      const holder = block.hasAttribute(attribute) ? block : block.querySelector(`[${attribute}]`);
      const name = (holder?.getAttribute(attribute) ?? '').trim();
      const isShown = (block.textContent ?? '').trim().startsWith(name);
      return /\p{L}/u.test(name) && name.length <= 60 && !isShown ? [{ block, name }] : [];
    });
    if (named.length < 3 || named.length * 2 < blocks.length) continue;
    for (const { block, name } of named) {
      const cite = block.ownerDocument.createElement('cite');
      cite.textContent = name;
      block.prepend(cite);
    }
    return;
  }
}

const name = /^(?=.{2,48}$)[\p{Lu}\p{Lt}\p{Lo}][^.!?:;,\d]{0,47}(?:\s\d{1,2})?\s?[:：]?$/u;
/** Nicknames in chats. */
const nick = /^[\p{Ll}\d_][\p{L}\d_.-]{1,23}\s?[:：]?$/u;
const initials = /^\p{Lu}{1,2}$/u;
const fewestNames = 3;

const isAlone = ({ previousSibling: before, nextSibling: after }: Element) =>
  !/[\p{L}\p{N}]/u.test(before?.nodeType === 3 ? (before.nodeValue ?? '') : '') &&
  /^\s*(?:$|[^\p{L}\p{N}\s])/u.test(after?.nodeType === 3 ? (after.nodeValue ?? '') : '');

/** Whether bold words, alone or in an element with a class, begin their line: nothing but a time comes before them. */
function opensLine({ localName, className, previousSibling, parentElement }: Element): boolean {
  if (!/^(?:b|strong)$/u.test(localName) && (localName !== 'span' || className === '')) return false;
  let before = previousSibling;
  for (; before; before = before.previousSibling) if (/\p{L}/u.test(before.textContent ?? '')) return false;
  return /^(?:p|li|div|td|dd)$/u.test(parentElement?.localName ?? '');
}

/** Whether all elements of this look are among these. If not, they are emphasised words in a text. */
const areAll = ([first, ...others]: readonly Element[], holder: Element) =>
  first?.localName !== 'span' ||
  first.className === '' ||
  [...holder.querySelectorAll('span')].filter((span) => looksOf(span) === looksOf(first)).length ===
    others.length + 1;

/** What elements of one look share: their tag name and their classes. */
export const looksOf = ({ localName, className }: Element) => `${localName}.${className}`;

/** The elements of a tree that hold only text and have no words beside them, grouped by look. */
function loneTexts(holder: Element): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const element of holder.querySelectorAll('*')) {
    if (element.children.length > 0 || /^(?:time|cite|a)$/u.test(element.localName)) continue;
    const text = (element.textContent ?? '').trim();
    if (text === '' || loneClock.test(text) || !(isAlone(element) || opensLine(element))) continue;
    const looks = looksOf(element);
    const known = groups.get(looks);
    if (known) known.push(element);
    else groups.set(looks, [element]);
  }
  return [...groups.values()];
}

/**
 * Marks names that can be pressed, as in meeting tools where a speaker can be renamed. They share one look, each block
 * has one, and each name repeats.
 */
export function markPressedNames(blocks: readonly Element[]): void {
  const groups = new Map<string, Element[][]>();
  for (const block of blocks) {
    const own = new Map<string, Element[]>();
    for (const element of block.querySelectorAll('button, a, [role="button"]')) {
      const looks = looksOf(element);
      own.set(looks, [...(own.get(looks) ?? []), element]);
    }
    for (const [looks, elements] of own) groups.set(looks, [...(groups.get(looks) ?? []), elements]);
  }
  for (const found of groups.values()) {
    const texts = found.map(([element]) => textOf(element as Element));
    const once = new Set<string>();
    const again = new Set(texts.filter((text) => once.has(text) || !once.add(text)));
    const isAgain = again.size === once.size;
    const areNames = texts.every((text) => name.test(text)) && once.size > 1;
    if (found.length * 2 < blocks.length || found.some(({ length }) => length > 1) || !isAgain || !areNames)
      continue;
    for (const element of found.flat()) {
      const cite = element.ownerDocument.createElement('cite');
      cite.textContent = textOf(element);
      element.replaceWith(cite);
    }
  }
}

/** Able Player puts names into brackets (2018 to 2026). Others put sounds into brackets, but in lower case. */
const textOf = (element: Element) =>
  (element.textContent ?? '').trim().replace(/^\((\p{Lu}[^()]{1,46})\)$/u, '$1');

/** Removes the role in brackets after each name, which is not spoken: `(Host)`. */
function dropRoles(names: readonly Element[]): void {
  const roles = names.flatMap(({ nextElementSibling: next }) =>
    next && /^\(\p{L}[^()]{1,30}\)$/u.test((next.textContent ?? '').trim()) ? [next] : [],
  );
  if (roles.length * 2 > names.length) for (const role of roles) role.remove();
}

/**
 * Marks the names that have elements of their own, share one look and repeat: one before each line, or before the first
 * of several. `blocks` is the number of lines there may be.
 */
export function markRecurringNames(holder: Element, blocks: number): void {
  const groups = loneTexts(holder);
  const areInitials = (group: readonly Element[]) => group.every((one) => initials.test(textOf(one)));
  // Beside a name, its initials may stand in for a picture.
  groups.sort((a, b) => Number(areInitials(a)) - Number(areInitials(b)));
  const all = (holder.textContent ?? '').replace(/\s+/gu, '').length;
  const findNamed = (form: RegExp) =>
    groups.find((group) => {
      const texts = group.map(textOf);
      const isFit = group.length >= fewestNames && group.length <= blocks + 1;
      // The lines of a song may look like names, and also repeat.
      const areFew = texts.join('').replace(/\s+/gu, '').length * 2 < all;
      const different = new Set(texts).size;
      const isAgain = different > 1 && different <= group.length * 0.7;
      return isFit && areFew && isAgain && texts.every((text) => form.test(text)) && areAll(group, holder);
    });
  const named = findNamed(name) ?? findNamed(nick);
  if (!named) return;
  for (const element of groups.filter((group) => group !== named && areInitials(group)).flat())
    element.remove();
  dropRoles(named);
  for (const element of named) {
    const cite = element.ownerDocument.createElement('cite');
    cite.textContent = textOf(element).replace(/\s?[:：]$/u, '');
    const after = element.nextSibling;
    if (after?.nodeType === 3 && !/[\p{L}\p{N}]/u.test(after.nodeValue ?? '')) after.nodeValue = ' ';
    element.replaceWith(cite);
  }
}
