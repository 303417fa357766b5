import { shadowOf } from '../../shadow';
import type { MediaRoot } from '../roots';

/** Fewer elements with shadow roots are not a list. */
const fewestRows = 3;

/** No page with a transcript has more nodes. */
const mostNodes = 200_000;

/** Elements without text. If copied, some would load their content again. */
const silent =
  /^(?:script|style|link|img|picture|svg|video|audio|iframe|object|embed|canvas|template|noscript)$/u;

/** A copy without its content. Custom elements are copied as other elements, because otherwise their code would run. */
function shell(element: Element): Element {
  if (!element.localName.includes('-')) return element.cloneNode(false) as Element;
  const copy = element.ownerDocument.createElement('div');
  for (const { name, value } of element.attributes) copy.setAttribute(name, value);
  copy.className = `${element.localName} ${element.className}`;
  return copy;
}

/** What fills a slot of this host. */
function filling(slot: Element, host: Element): Node[] {
  const name = slot.getAttribute('name') ?? '';
  const given = [...host.childNodes].filter((node) =>
    node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') === name : name === '',
  );
  return given.some(({ textContent }) => textContent?.trim()) ? given : [...slot.childNodes];
}

/** A document as one tree, as the reader sees it: with shadow roots in place of their hosts. */
function asSeen(page: Document): DocumentFragment {
  const tree = page.createDocumentFragment();
  let left = mostNodes;
  /** `hosts` are the hosts around, the innermost last. What fills a slot may itself contain slots of the next host. */
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
 * The documents with several shadow roots, each as one tree. On its own, a shadow root may hold only one line of the
 * transcript, or its time.
 */
export function treesAsSeen(roots: readonly MediaRoot[]): DocumentFragment[] {
  const documents = roots.filter((root) => root.nodeType === 9) as Document[];
  return documents.flatMap((page) => {
    const own = roots.filter((root) => 'host' in root && root.ownerDocument === page);
    return own.length < fewestRows ? [] : [asSeen(page)];
  });
}
