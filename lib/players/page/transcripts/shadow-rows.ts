import type { MediaRoot } from '../roots';

/** Fewer siblings with a shadow root each are no list. */
const fewestRows = 3;

/** What an element with a shadow root shows, with what stands in it where its slots are. */
function shownOf(host: Element, root: ShadowRoot): Element {
  const row = host.ownerDocument.createElement('div');
  row.className = host.localName;
  for (const node of root.childNodes) row.append(node.cloneNode(true));
  for (const slot of row.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const filling = [...host.childNodes].filter((node) =>
      node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') === name : name === '',
    );
    slot.replaceWith(...filling.map((node) => node.cloneNode(true)));
  }
  return row;
}

/** Lists whose rows have a shadow root each, as lists of rows: each tree by itself has one line of the transcript. */
export function listsOfShadowRows(roots: readonly MediaRoot[]): DocumentFragment[] {
  const lists = new Map<Node, ShadowRoot[]>();
  for (const root of roots) {
    if (!('host' in root)) continue;
    const around = root.host.parentNode ?? root;
    const known = lists.get(around);
    if (known) known.push(root);
    else lists.set(around, [root]);
  }
  return [...lists.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first || rows.length < fewestRows) return [];
    const list = first.ownerDocument.createDocumentFragment();
    list.append(...rows.map((row) => shownOf(row.host, row)));
    return [list];
  });
}
