import { mayHoldClock, timeInText, withAsciiDigits } from './clock-text';
import type { TextRoot } from './clocks';
import { isCalledTranscript, isOtherList } from './names';

/** Lines with times inside one element, as text. */
export interface StampedLines {
  /** The elements that hold them, siblings of each other. */
  readonly blocks: readonly Element[];
  /** One line for each in the page. */
  readonly text: string;
  readonly isNamed: boolean;
}

/** As for blocks, fewer are taken for a transcript only where the page calls them one. */
const fewestLines = 10;
const fewestNamed = 3;

const lineBreaks = new Set(['BR', 'P', 'DIV', 'LI']);

/** The text of a tree with its line breaks. */
function linesOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  const inner = [...node.childNodes].map(linesOf).join('');
  return lineBreaks.has(node.nodeName) ? `${inner}\n` : inner;
}

/** A space at the end of a line of HTML means nothing, in a `pre` its line breaks do. */
function textOf(element: Element): string {
  if (element.localName === 'pre' || element.localName === 'textarea') return element.textContent ?? '';
  const tidy = (text: string) => text.replace(/[^\S\n]+/gu, ' ').trim();
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('script, style, svg, button')) inner.remove();
  const texts = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    texts.currentNode.nodeValue = (texts.currentNode.nodeValue ?? '').replace(/\n/gu, ' ');
  return linesOf(copy).split('\n').map(tidy).join('\n');
}

function timesIn(text: string): number[] {
  return text.split('\n').flatMap((line) => {
    const time = mayHoldClock(line) ? timeInText(line.replace(/-->.*/u, '')) : null;
    return time === null ? [] : [time];
  });
}

const areRising = (times: readonly number[]) =>
  times.every((time, index) => time >= (times[index - 1] ?? 0)) && (times.at(-1) ?? 0) > (times[0] ?? 0);

/** Whether at least two times stand in the element itself, or in children that hold nothing but text. */
function hasOwnTimes(element: Element): boolean {
  const own = [...element.childNodes].filter(
    (node) => node.nodeType === 3 || (node.nodeType === 1 && (node as Element).children.length === 0),
  );
  return own.filter(({ textContent }) => mayHoldClock(textContent ?? '')).length > 1;
}

/** Elements whose own texts are lines with times, with their siblings of the same name. */
function candidates(root: TextRoot): Element[][] {
  const groups = new Map<Node, Element[]>();
  const add = (element: Element) => {
    const around: Node = element.parentElement ?? element;
    const known = groups.get(around);
    if (known) known.push(element);
    else groups.set(around, [element]);
  };
  for (const element of root.querySelectorAll('pre, textarea')) groups.set(element, [element]);
  const broken = new Set(
    [...root.querySelectorAll('br')].flatMap(({ parentElement }) => parentElement ?? []),
  );
  for (const element of broken) {
    if (!element.closest('pre, nav, footer, form') && hasOwnTimes(element)) add(element);
  }
  return [...groups.values()];
}

/** The lines with rising times that stand in one element, parted by line breaks: texts that were pasted into a page. */
export function stampedLines(root: TextRoot): StampedLines[] {
  return candidates(root).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const siblings = [...(first.parentElement?.children ?? [first])];
    const from = siblings.indexOf(first);
    const to = siblings.indexOf(group.at(-1) ?? first);
    const blocks = siblings.slice(from, to + 1).filter(({ localName }) => localName === first.localName);
    const text = withAsciiDigits(blocks.map(textOf).join('\n'));
    const times = timesIn(text);
    const isNamed = isCalledTranscript(blocks, first.parentElement ?? first);
    const isEnough = times.length >= (isNamed ? fewestNamed : fewestLines);
    const isField = first.localName === 'textarea' && !isNamed;
    if (!isEnough || isField || !areRising(times) || isOtherList(first)) return [];
    return [{ blocks, text, isNamed }];
  });
}
