import { loneClock, nameAndClock } from './clock-text';

/** The brackets around a clock that are left behind when the clock is moved. */
const openAtEnd = /(?<![\s([{–-])[\s([{–-]+$/u;
const closeAtStart = /^[\s)\]}]+/u;

/** How far from its end a text is searched. */
const longestTail = 8;

const clockTexts = 'a, span, time, small, sup, button, i, em, td, div, p, strong, b';

const lonelyClocks = (block: Element): Element[] =>
  [...block.querySelectorAll(clockTexts)].filter(
    (element) => element.children.length === 0 && loneClock.test((element.textContent ?? '').trim()),
  );

/** If most blocks begin with two clocks, the second is the end time. */
export function joinRanges(blocks: readonly Element[]): void {
  const found = blocks.flatMap((block) => {
    const [start, end, more] = lonelyClocks(block);
    if (!start || !end || more) return [];
    const whole = block.textContent ?? '';
    const from = whole.indexOf(start.textContent ?? '') + (start.textContent ?? '').length;
    const between = whole.slice(from, whole.indexOf(end.textContent ?? '', from));
    return /[\p{L}\p{N}]/u.test(between) ? [] : [{ start, end }];
  });
  if (found.length < 3 || found.length * 2 < blocks.length) return;
  for (const { start, end } of found) {
    for (const [name, element] of [
      ['data-start', start],
      ['data-end', end],
    ] as const)
      start.setAttribute(name, loneClock.exec((element.textContent ?? '').trim())?.[1] ?? '');
    end.remove();
  }
}

/** A start and an end time at the beginning of a text: `[0:12 - 0:17]: `. */
const leadingRange =
  /^\s{0,20}[[(]?(\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?)\s{0,3}(?:[-–—→]{1,2}>?|to|bis)\s{0,3}(\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?)[\])]?:?(?=\s|$)/u;

/** Puts each such range into an element of its own, which carries both times. */
export function splitRanges(holder: Element): void {
  const texts = holder.ownerDocument.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  while (texts.nextNode())
    if (leadingRange.test(texts.currentNode.nodeValue ?? '')) found.push(texts.currentNode);
  if (found.length < 3) return;
  for (const node of found) {
    const [range = '', start = '', end = ''] = leadingRange.exec(node.nodeValue ?? '') ?? [];
    const time = holder.ownerDocument.createElement('time');
    time.textContent = start;
    time.setAttribute('data-start', start);
    time.setAttribute('data-end', end);
    node.parentNode?.insertBefore(time, node);
    node.nodeValue = (node.nodeValue ?? '').slice(range.length);
  }
}

/** The clock at the end of a block, followed by brackets and punctuation only. */
function trailingClock(block: Element): Element | null {
  const clocks = lonelyClocks(block);
  const clock = clocks.at(-1);
  if (!clock || clocks.length > 1) return null;
  const whole = (block.textContent ?? '').trimEnd();
  const text = (clock.textContent ?? '').trim();
  const at = whole.lastIndexOf(text);
  const isLast =
    whole.length - at - text.length <= longestTail && !/[\p{L}\p{N}]/u.test(whole.slice(at + text.length));
  return isLast && /\p{L}/u.test(whole.slice(0, at)) ? clock : null;
}

/** Removes the brackets that stood around a clock. */
function dropBrackets(clock: Element): void {
  const { previousSibling: before, nextSibling: after } = clock;
  if (before?.nodeType === 3) before.nodeValue = (before.nodeValue ?? '').replace(openAtEnd, ' ');
  if (after?.nodeType === 3) after.nodeValue = (after.nodeValue ?? '').replace(closeAtStart, '');
}

/** The name between the words of a block and the clock at its end; null for none. */
function nameBefore(clock: Element, block: Element): Element | null {
  const name = [...block.querySelectorAll('cite')].at(-1);
  const whole = block.textContent ?? '';
  const at = name ? whole.lastIndexOf(name.textContent ?? '') : -1;
  if (!name || !/\p{L}/u.test(whole.slice(0, at))) return null;
  const behind = whole.slice(at + (name.textContent ?? '').length).replace(clock.textContent ?? '', '');
  return /[\p{L}\p{N}]/u.test(behind) ? null : name;
}

/**
 * If most blocks end with their start time, moves each time before its text, where readers of files expect it. A block
 * without a time then continues the block before.
 */
export function leadWithClocks(blocks: readonly Element[]): void {
  const found = blocks.map((block) => ({ block, clock: trailingClock(block) }));
  const trailing = found.filter(({ clock }) => clock !== null);
  const timed = blocks.filter(({ textContent }) => /\d:\d\d/u.test(textContent ?? ''));
  if (trailing.length < 3 || trailing.length < timed.length * 0.8) return;
  for (const { block, clock } of trailing) {
    if (!clock) continue;
    dropBrackets(clock);
    const around = clock.parentElement;
    const name = nameBefore(clock, block);
    block.prepend(clock);
    if (name) clock.after(name);
    if (around && around !== block) leadWithName(clock, around);
  }
}

/** If most blocks end with a link or button that carries their time and has no text left, moves it before the text. */
export function leadWithMarks(blocks: readonly Element[]): void {
  const trailing = blocks.flatMap((block) => {
    const marks = block.querySelectorAll('[data-start]');
    const [mark] = marks;
    const isAlone = mark && marks.length === 1 && (mark.textContent ?? '') === '';
    return isAlone && isBehindWords(mark, block) ? [{ block, mark }] : [];
  });
  if (trailing.length < 3 || trailing.length < blocks.length * 0.8) return;
  for (const { block, mark } of trailing) block.prepend(mark);
}

/** Whether the words of a block come before an element in it, and none after. */
function isBehindWords(mark: Element, block: Element): boolean {
  const texts = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const sides = { before: false, behind: false };
  while (texts.nextNode()) {
    if (!/[\p{L}\p{N}]/u.test(texts.currentNode.nodeValue ?? '')) continue;
    const isBehind = mark.compareDocumentPosition(texts.currentNode) & Node.DOCUMENT_POSITION_FOLLOWING;
    sides[isBehind ? 'behind' : 'before'] = true;
  }
  return sides.before && !sides.behind;
}

/** The name in `— Ada Keller,`, as it stands beside the time below a quotation. */
const quotedName = /^\s{0,20}[–—-]\s{0,3}(\p{Lu}[^\d.!?:;,()[\]]{1,47}),?\s{0,20}$/u;

/** Moves the name beside a clock after it, and marks it as a name. */
function leadWithName(clock: Element, around: Element): void {
  const name = quotedName.exec(around.textContent ?? '')?.[1];
  if (name === undefined) return;
  const cite = clock.ownerDocument.createElement('cite');
  cite.textContent = name.trim();
  around.remove();
  clock.after(cite);
}

/** The longest name, in UTF-16 code units. */
const longestName = 60;

/** The parts of `Ada Keller (0:12): Welcome`, with nothing but brackets and a colon around the clock. */
const namedText =
  /^\s{0,20}(\p{L}[^\d:()[\]]{0,58}?)\s{0,3}[[(](\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?)[\])]\s{0,3}[:：]?/u;

interface NamedClock {
  readonly name: string;
  readonly clock: string;
  /** The length of these parts in the block's text, in UTF-16 code units. */
  readonly length: number;
}

/** The name at the beginning of a block and the clock in brackets after it; null if the block begins differently. */
function namedClock(block: Element): NamedClock | null {
  const written = (block.textContent ?? '').slice(0, longestName * 2);
  const [whole = '', name = '', clock = ''] = namedText.exec(written) ?? nameAndClock.exec(written) ?? [];
  return clock === '' ? null : { name: name.trim(), clock, length: whole.length };
}

/** Removes this many letters from the beginning of an element's text. */
function dropText(block: Element, letters: number): void {
  const texts = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = letters;
  while (left > 0 && texts.nextNode()) {
    const { currentNode: node } = texts;
    const text = node.nodeValue ?? '';
    node.nodeValue = text.slice(left);
    left -= text.length;
  }
}

/** If most blocks begin with a name followed by a time in brackets, marks the name and moves the time before it. */
export function leadWithNamedClocks(blocks: readonly Element[]): void {
  const found = blocks.flatMap((block) => {
    const named = namedClock(block);
    return named ? [{ block, ...named }] : [];
  });
  const timed = blocks.filter(({ textContent }) => /\d:\d\d/u.test(textContent ?? ''));
  if (found.length < 3 || found.length < timed.length * 0.8) return;
  // If nothing follows the times, and no text before them repeats, that text is what is said.
  const areBehind = found.every(({ block, length }) => (block.textContent ?? '').trim().length <= length);
  if (areBehind && new Set(found.map(({ name }) => name)).size > found.length * 0.7) return;
  for (const { block, name, clock, length } of found) {
    dropText(block, length);
    const time = block.ownerDocument.createElement('time');
    time.textContent = clock;
    const cite = block.ownerDocument.createElement('cite');
    cite.textContent = name;
    block.prepend(time, cite);
  }
}
