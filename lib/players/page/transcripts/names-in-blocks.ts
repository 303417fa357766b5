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
const givenNames = ['data-speaker-name', 'data-speaker', 'data-voice', 'data-author'];

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
