const loneClock = /^[^\p{L}\p{N}]{0,3}\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?[^\p{L}\p{N}]{0,3}$/u;

/** The brackets around a clock, which stay behind when it is moved. */
const openAtEnd = /[\s([{–-]+$/u;
const closeAtStart = /^[\s)\]}]+/u;

/** A text is searched from its end no further than this. */
const longestTail = 8;

/** The clock in a block, if the block ends with it: nothing but brackets and marks stands behind. */
function trailingClock(block: Element): Element | null {
  const clocks = [...block.querySelectorAll('a, span, time, small, sup, button, i, em')].filter(
    (element) => element.children.length === 0 && loneClock.test((element.textContent ?? '').trim()),
  );
  const clock = clocks.at(-1);
  if (!clock || clocks.length > 1) return null;
  const whole = (block.textContent ?? '').trimEnd();
  const text = (clock.textContent ?? '').trim();
  const at = whole.lastIndexOf(text);
  const isLast =
    whole.length - at - text.length <= longestTail && !/[\p{L}\p{N}]/u.test(whole.slice(at + text.length));
  return isLast && /\p{L}/u.test(whole.slice(0, at)) ? clock : null;
}

/** Takes the brackets away that stood around a clock. */
function dropBrackets(clock: Element): void {
  const { previousSibling: before, nextSibling: after } = clock;
  if (before?.nodeType === 3) before.nodeValue = (before.nodeValue ?? '').replace(openAtEnd, ' ');
  if (after?.nodeType === 3) after.nodeValue = (after.nodeValue ?? '').replace(closeAtStart, '');
}

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

/**
 * Where most blocks end with the time at which they begin, moves each time before its text, where readers of files
 * expect it. A block without a time then goes on with the one before.
 */
export function leadWithClocks(blocks: readonly Element[]): void {
  const found = blocks.map((block) => ({ block, clock: trailingClock(block) }));
  const trailing = found.filter(({ clock }) => clock !== null);
  const timed = blocks.filter(({ textContent }) => /\d:\d\d/u.test(textContent ?? ''));
  if (trailing.length < 3 || trailing.length < timed.length * 0.8) return;
  for (const { block, clock } of trailing) {
    if (!clock) continue;
    dropBrackets(clock);
    block.prepend(clock);
  }
}
