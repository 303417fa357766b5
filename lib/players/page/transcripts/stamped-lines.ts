import { clockOf, loneClock, mayHoldClock, timeInText, withAsciiDigits } from './clock-text';
import type { TextRoot } from './clocks';
import { endMark, markedEnds } from './end-marks';
import { isCalledTranscript, isOtherList } from './names';
import { areNotes } from './other-lists';
import { bareTime } from './spelled-times';
import { linesByStamps, stampsIn } from './stamps-in-text';

/** Lines with times, as text, inside one element. */
export interface StampedLines {
  /** The elements that hold them, which are siblings. */
  readonly blocks: readonly Element[];
  /** One line of text per line of the page. */
  readonly text: string;
  readonly isNamed: boolean;
  /** Whether the times are in brackets among the words. */
  readonly isInline: boolean;
}

/** As with blocks, fewer lines count as a transcript only if the page calls them one. */
const fewestLines = 10;
const fewestNamed = 3;

const lineBreaks = new Set(['BR', 'P', 'DIV', 'LI']);

/** The text of a tree with its line breaks. */
function linesOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  const inner = [...node.childNodes].map(linesOf).join('');
  return lineBreaks.has(node.nodeName) ? `${inner}\n` : inner;
}

/** Adds a colon to bold words that stand right after a time and repeat: they are names. */
function nameBoldWords(holder: Element): void {
  const bold = [...holder.querySelectorAll('b, strong')].filter(
    ({ textContent, previousSibling: before }) => {
      const clock =
        before?.nodeType === 3 && before.nodeValue?.trim() === '' ? before.previousSibling : before;
      const isBehind = loneClock.test((clock?.textContent ?? '').trim());
      return isBehind && /^\p{L}[^.:!?;]{1,40}$/u.test((textContent ?? '').trim());
    },
  );
  const names = new Set(bold.map(({ textContent }) => (textContent ?? '').trim()));
  if (bold.length < 3 || names.size < 2 || names.size > bold.length * 0.7) return;
  for (const element of bold) if (!/^\s*:/u.test(element.nextSibling?.nodeValue ?? '')) element.append(':');
}

/** In a `pre`, line breaks count. Elsewhere in HTML, a space at the end of a line means nothing. */
function textOf(element: Element): string {
  if (element.localName === 'textarea') return (element as HTMLTextAreaElement).value;
  if (element.localName === 'pre') return element.textContent ?? '';
  const tidy = (text: string) => text.replace(/[^\S\n]+/gu, ' ').trim();
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('script, style, svg, button')) inner.remove();
  nameBoldWords(copy);
  const texts = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    texts.currentNode.nodeValue = (texts.currentNode.nodeValue ?? '').replace(/\n/gu, ' ');
  return linesOf(copy).split('\n').map(tidy).join('\n');
}

const filledLines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/**
 * The text with clocks instead of seconds in brackets, if most lines begin with these, and they do not just count the
 * lines.
 */
function withClocks(text: string): string {
  const lines = filledLines(text);
  const told = lines.map(bareTime);
  const times = told.flatMap((one) => one?.time ?? []);
  const areCounting = times.every((time, at) => at === 0 || time - (times[at - 1] ?? 0) === 1);
  if (times.length < fewestNamed || times.length * 2 < lines.length || areCounting || !areRising(times))
    return text;
  return lines
    .map((line, at) => {
      const one = told[at];
      return one ? `[${clockOf(one.time)}] ${line.slice(one.length)}` : line;
    })
    .join('\n');
}

/** The text with the times at the ends of lines moved to their beginnings. */
function leadWithEnds(text: string): string {
  const lines = filledLines(text);
  const marked = markedEnds(lines);
  for (const { index, start, end } of marked)
    lines[index] =
      `[${clockOf(start)}${end === undefined ? '' : ` - ${clockOf(end)}`}] ${lines[index]?.replace(endMark, '')}`;
  return marked.length > 0 ? lines.join('\n') : text;
}

/** If the lines are nothing but times, and a column beside them has as many lines, the two columns joined. */
function withColumnBeside(text: string, column: Element): string {
  const times = filledLines(text);
  const next = column.nextElementSibling;
  if (!next || !times.every((line) => loneClock.test(line.trim()))) return text;
  const said = filledLines(textOf(next));
  return said.length === times.length ? times.map((time, at) => `${time} ${said[at]}`).join('\n') : text;
}

/** The times of a line as faster-whisper prints them: `[12.34s -> 15.20s]`. */
const printedSeconds = /^\[(\d{1,6}\.\d\d)s? -> \d{1,6}\.\d\ds?\]/u;

function timesIn(text: string): number[] {
  return text.split('\n').flatMap((line) => {
    const printed = printedSeconds.exec(line)?.[1];
    if (printed !== undefined) return [Number(printed)];
    const time = mayHoldClock(line) ? timeInText(line.replace(/-->.*/u, '')) : null;
    return time === null ? [] : [time];
  });
}

const areRising = (times: readonly number[]) =>
  times.every((time, index) => time >= (times[index - 1] ?? 0)) && (times.at(-1) ?? 0) > (times[0] ?? 0);

/** Whether the element has at least two times, in itself or in children that hold only text. */
function hasOwnTimes(element: Element): boolean {
  const own = [...element.childNodes].filter(
    (node) => node.nodeType === 3 || (node.nodeType === 1 && (node as Element).children.length === 0),
  );
  return own.filter(({ textContent: text }) => mayHoldClock(text ?? '') || bareTime(text ?? '')).length > 1;
}

/** Elements whose own texts are lines with times, together with siblings of the same tag name. */
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

/** Elements with several times in brackets among their words, together with siblings of the same tag name. */
function inlineCandidates(root: TextRoot): Element[][] {
  const counts = new Map<Element, number>();
  const page = root.ownerDocument ?? (root as Document);
  const texts = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { nodeValue, parentElement } = texts.currentNode;
    if (!nodeValue || !parentElement || !mayHoldClock(nodeValue)) continue;
    const stamps = stampsIn(withAsciiDigits(nodeValue)).length;
    if (stamps > 0 && !parentElement.closest('pre, nav, footer, form, script, style, template, head'))
      counts.set(parentElement, (counts.get(parentElement) ?? 0) + stamps);
  }
  const groups = new Map<Node, Element[]>();
  for (const [element, count] of counts) {
    const around = element.parentElement ?? element;
    if (count < 2) continue;
    const known = groups.get(around);
    if (known) known.push(element);
    else groups.set(around, [element]);
  }
  return [...groups.values()];
}

/**
 * The lines with increasing times inside one element. They are separated by line breaks, as in texts that were pasted
 * into a page, or by times in brackets.
 */
export function stampedLines(root: TextRoot): StampedLines[] {
  const pasted = candidates(root).map((group) => ({ group, isInline: false }));
  const inline = inlineCandidates(root).map((group) => ({ group, isInline: true }));
  return [...pasted, ...inline].flatMap(({ group, isInline }) => {
    const [first] = group;
    if (!first) return [];
    const siblings = [...(first.parentElement?.children ?? [first])];
    const from = siblings.indexOf(first);
    const to = siblings.indexOf(group.at(-1) ?? first);
    const blocks = siblings.slice(from, to + 1).filter(({ localName }) => localName === first.localName);
    const isNamed = isCalledTranscript(blocks, first.parentElement ?? first);
    const lines = withAsciiDigits(blocks.map(textOf).join('\n'));
    const written = isNamed ? withClocks(lines) : lines;
    const text = isInline
      ? linesByStamps(written)
      : withColumnBeside(leadWithEnds(written), blocks.at(-1) ?? first);
    const times = timesIn(text);
    const isEnough = times.length >= (isNamed ? fewestNamed : fewestLines);
    // What somebody types into a field is not a transcript, unless it has the form of a file.
    const isField = first.localName === 'textarea' && !isNamed && !/\d --> \d/u.test(text);
    if (!isNamed && areNotes(filledLines(text))) return [];
    if (!isEnough || isField || !areRising(times) || isOtherList(first)) return [];
    return [{ blocks, text, isNamed, isInline }];
  });
}
