import type { Seconds } from '../../../transcript/cue';
import { mayHoldClock, timeBehindName, timeInText } from './clock-text';
import { readersOfTexts } from './spelled-times';
import { timeInAttribute } from './told-times';

/** A place in a page that gives a time. */
export interface Clock {
  readonly element: Element;
  /** Seconds, unless an attribute counts in another unit. Only the order of times is used. */
  readonly time: Seconds;
}

/** A tree that may contain a transcript: a tree of the page, or one that was put together from parts of it. */
export type TextRoot = Document | DocumentFragment;

/** Clocks of one kind give their times in the same way. */
export type ClocksByKind = ReadonlyMap<string, readonly Clock[]>;

/** Beyond this number, a page's clocks are not read. An hour of single words has about 10,000. */
const mostClocks = 60_000;

/** Elements that cannot contain a transcript. */
const silent = 'script, style, noscript, template, nav, footer, svg, textarea, select, head';

/** Below a quotation, the page says who said it and when. */
const isQuoted = ({ localName, parentElement }: Element) =>
  localName === 'footer' && parentElement?.localName === 'blockquote';

function isSilent(element: Element): boolean {
  const around = element.closest(silent);
  return around !== null && !isQuoted(around);
}

/** A time of day with a date, as in comments and news. */
function isDate(element: Element): boolean {
  const time = element.closest('time');
  return /\d{4}-\d\d/u.test(time?.getAttribute('datetime') ?? '');
}

/** A time that a text gives in another way than by a clock, and the kind of that way; null for none. */
function timeInOtherText(text: string): { kind: string; time: Seconds } | null {
  for (const [kind, read] of Object.entries(readersOfTexts)) {
    const told = read(text);
    if (told) return { kind, time: told.time };
  }
  return null;
}

/** The clocks of a tree, grouped by the way in which they give their times, in document order. */
export function clocksIn(root: TextRoot): ClocksByKind {
  const kinds = new Map<string, Clock[]>();
  let count = 0;
  const add = (kind: string, element: Element, time: Seconds | null) => {
    if (time === null) return;
    count += 1;
    const known = kinds.get(kind);
    if (known) known.push({ element, time });
    else kinds.set(kind, [{ element, time }]);
  };
  // A form gives no times, and one of its fields may hide its attributes.
  for (const element of root.querySelectorAll(':not(form)')) {
    if (count >= mostClocks) break;
    for (const { name } of element.attributes) add(name, element, timeInAttribute(element, name));
  }
  const page = root.ownerDocument ?? (root as Document);
  const texts = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && count < mostClocks) {
    const { nodeValue, parentElement } = texts.currentNode;
    if (!nodeValue || !parentElement) continue;
    const clock = mayHoldClock(nodeValue) ? (timeInText(nodeValue) ?? timeBehindName(nodeValue)) : null;
    const written = clock === null ? timeInOtherText(nodeValue) : null;
    if ((clock === null && written === null) || isSilent(parentElement) || isDate(parentElement)) continue;
    if (written) add(written.kind, parentElement, written.time);
    else add(/\p{Nd}[:：﹕∶]\p{Nd}/u.test(nodeValue) ? 'text' : 'dotted', parentElement, clock);
  }
  return kinds;
}
