/**
 * Marks the bold names before texts as names, where most blocks have one: so they are also found in blocks without a
 * time of their own.
 */
export function markNames(blocks: readonly Element[]): void {
  const bold = blocks.flatMap((block) => {
    const first = block.querySelector('b, strong');
    const text = (first?.textContent ?? '').trim();
    const after = first?.nextSibling?.nodeValue ?? '';
    const isName = text !== '' && text.length <= 60 && (text.endsWith(':') || /^\s{0,3}[:：]/u.test(after));
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

/** Attributes in which pages name who speaks a block (seen 2020 to 2026). */
const givenNames = ['data-speaker-name', 'data-speaker', 'data-voice', 'data-author', 'speaker'];

/** Marks the names that stand in attributes alone, where most blocks have one. */
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
const initials = /^\p{Lu}{1,2}$/u;
const fewestNames = 3;

const isAlone = ({ previousSibling: before, nextSibling: after }: Element) =>
  !/[\p{L}\p{N}]/u.test(before?.nodeType === 3 ? (before.nodeValue ?? '') : '') &&
  /^\s*(?:$|[^\p{L}\p{N}\s])/u.test(after?.nodeType === 3 ? (after.nodeValue ?? '') : '');

/** The elements of a tree that hold text alone, apart from words beside them, by their looks. */
function loneTexts(holder: Element): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const element of holder.querySelectorAll('*')) {
    if (element.children.length > 0 || /^(?:time|cite|a|button)$/u.test(element.localName)) continue;
    if ((element.textContent ?? '').trim() === '' || !isAlone(element)) continue;
    const looks = `${element.localName}.${element.className}`;
    const known = groups.get(looks);
    if (known) known.push(element);
    else groups.set(looks, [element]);
  }
  return [...groups.values()];
}

/**
 * Marks the names that stand in elements of their own and of one look, where they come again and again: before each
 * line, or before the first of several. `blocks`: how many lines there may be.
 */
export function markRecurringNames(holder: Element, blocks: number): void {
  const groups = loneTexts(holder);
  const textOf = (element: Element) => (element.textContent ?? '').trim();
  const all = (holder.textContent ?? '').replace(/\s+/gu, '').length;
  const named = groups.find((group) => {
    const texts = group.map(textOf);
    const isFit = group.length >= fewestNames && group.length <= blocks + 1;
    // The lines of a song may look like names, and come again too.
    const areFew = texts.join('').replace(/\s+/gu, '').length * 2 < all;
    const different = new Set(texts).size;
    const isAgain = different > 1 && different <= group.length * 0.7;
    return isFit && areFew && isAgain && texts.every((text) => name.test(text));
  });
  if (!named) return;
  for (const element of groups.filter((group) => group.every((one) => initials.test(textOf(one)))).flat())
    element.remove();
  for (const element of named) {
    const cite = element.ownerDocument.createElement('cite');
    cite.textContent = textOf(element).replace(/\s?[:：]$/u, '');
    const after = element.nextSibling;
    if (after?.nodeType === 3 && !/[\p{L}\p{N}]/u.test(after.nodeValue ?? '')) after.nodeValue = ' ';
    element.replaceWith(cite);
  }
}
