import { shadowOf } from '../../shadow';
import type { MediaRoot } from '../roots';

/** Fewer elements with a shadow root each are no list. */
const fewestRows = 3;

/** No page with a transcript has more nodes. */
const mostNodes = 200_000;

/** What says nothing: some of it would be loaded once more where it is copied. */
const silent =
  /^(?:script|style|link|img|picture|svg|video|audio|iframe|object|embed|canvas|template|noscript)$/u;

/** A copy without what is inside. Elements that the page has defined itself come as others: their code would run. */
function shell(element: Element): Element {
  if (!element.localName.includes('-')) return element.cloneNode(false) as Element;
  const copy = element.ownerDocument.createElement('div');
  for (const { name, value } of element.attributes) copy.setAttribute(name, value);
  copy.className = `${element.localName} ${element.className}`;
  return copy;
}

/** What stands in the place of a slot of this host. */
function filling(slot: Element, host: Element): Node[] {
  const name = slot.getAttribute('name') ?? '';
  const given = [...host.childNodes].filter((node) =>
    node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') === name : name === '',
  );
  return given.some(({ textContent }) => textContent?.trim()) ? given : [...slot.childNodes];
}

/** A document as one tree, as it is seen: with its shadow roots in the places of their hosts. */
function asSeen(page: Document): DocumentFragment {
  const tree = page.createDocumentFragment();
  let left = mostNodes;
  /** `hosts`: those around, the innermost last: what fills a slot may itself have slots of the next. */
  const copy = (nodes: Iterable<Node>, into: Node, hosts: readonly Element[]) => {
    for (const node of nodes) {
      left -= 1;
      if (left < 0) return;
      if (node.nodeType === 3) into.appendChild(node.cloneNode());
      if (node.nodeType !== 1 || silent.test(node.nodeName.toLowerCase())) continue;
      const element = node as Element;
      const shadow = shadowOf(element);
      const host = hosts.at(-1);
      if (shadow) copy(shadow.childNodes, into.appendChild(shell(element)), [...hosts, element]);
      else if (element.localName === 'slot' && host) copy(filling(element, host), into, hosts.slice(0, -1));
      else copy(element.childNodes, into.appendChild(shell(element)), hosts);
    }
  };
  copy(page.body?.childNodes ?? [], tree, []);
  return tree;
}

/**
 * The documents in which several elements have a shadow root, each as one tree: by itself such a root may hold no more
 * than one line of the transcript, or its time.
 */
export function treesAsSeen(roots: readonly MediaRoot[]): DocumentFragment[] {
  const documents = roots.filter((root) => root.nodeType === 9) as Document[];
  return documents.flatMap((page) => {
    const own = roots.filter((root) => 'host' in root && root.ownerDocument === page);
    return own.length < fewestRows ? [] : [asSeen(page)];
  });
}
