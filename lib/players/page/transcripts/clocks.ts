import type { Seconds } from '../../../transcript/cue';
import type { MediaRoot } from '../roots';

/** A place in a page that tells a time. */
export interface Clock {
  readonly element: Element;
  /** Seconds, or another unit where an attribute counts in one: only the order of times is gone by. */
  readonly time: Seconds;
}

/** Clocks of one kind are told in the same way. */
export type ClocksByKind = ReadonlyMap<string, readonly Clock[]>;

/** Pages with more clocks are not read to their end: an hour of single words has about 10,000. */
const mostClocks = 60_000;

/** A clock text alone, at the beginning of a text, and at its end. */
const loneClock = /^[^\p{L}\p{N}]{0,3}(\d{1,3}(?::\d\d){1,2})(?:[.,]\d{1,3})?[^\p{L}\p{N}]{0,3}$/u;
const leadingClock =
  /^[^\p{L}\p{N}]{0,3}(\d{1,3}(?::\d\d){1,2})(?:[.,]\d{1,3})?(?![\p{L}\p{N}:]| ?[AaPp]\.?[Mm])/u;
const trailingClock = /[[({](\d{1,3}(?::\d\d){1,2})(?:[.,]\d{1,3})?[\])}][^\p{L}\p{N}]{0,3}$/u;

/** Attributes that tell times on pages with transcripts (seen 2020 to 2026), besides those that readers of files know. */
const timeAttributes = [
  'data-time',
  'data-start',
  'data-start-time',
  'data-timestamp',
  'data-t',
  'data-m',
  'data-seconds',
  'data-begin',
  'data-offset',
];

/** What stands in these is no transcript. */
const silent = 'script, style, noscript, template, nav, footer, svg, textarea, select, head';

const secondsOf = (clock: string): Seconds =>
  clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The time of an address such as `…?t=90`, `…#t=1m30s` or `…&start=90`; null for others. */
export function timeInAddress(address: string): Seconds | null {
  const told =
    /[?&#](?:t|start|time)=(?:(\d{1,2})h)?(?:(\d{1,3})m)?(\d{1,6}(?:\.\d{1,3})?)?s?(?=$|[&#,])/u.exec(
      address,
    );
  if (!told || !(told[1] ?? told[2] ?? told[3])) return null;
  return Number(told[1] ?? 0) * 3600 + Number(told[2] ?? 0) * 60 + Number(told[3] ?? 0);
}

function timeInText(text: string): Seconds | null {
  const trimmed = text.trim();
  if (trimmed.length < 4) return null;
  const clock =
    loneClock.exec(trimmed)?.[1] ??
    leadingClock.exec(trimmed.slice(0, 24))?.[1] ??
    trailingClock.exec(trimmed.slice(-24))?.[1];
  return clock === undefined ? null : secondsOf(clock);
}

function timeInAttribute(value: string): Seconds | null {
  if (/^\d{1,9}(?:\.\d{1,6})?s?$/u.test(value)) return Number.parseFloat(value);
  return loneClock.test(value) ? timeInText(value) : null;
}

/** A time of day on a date, as comments and news have it. */
function isDate(element: Element): boolean {
  const time = element.closest('time');
  return /\d{4}-\d\d/u.test(time?.getAttribute('datetime') ?? '');
}

/** The clocks of a tree by the way in which they tell their times, in document order. */
export function clocksIn(root: MediaRoot): ClocksByKind {
  const kinds = new Map<string, Clock[]>();
  let count = 0;
  const add = (kind: string, element: Element, time: Seconds | null) => {
    if (time === null) return;
    count += 1;
    const known = kinds.get(kind);
    if (known) known.push({ element, time });
    else kinds.set(kind, [{ element, time }]);
  };
  for (const attribute of timeAttributes) {
    for (const element of root.querySelectorAll(`[${attribute}]`)) {
      if (count >= mostClocks) return kinds;
      add(attribute, element, timeInAttribute(element.getAttribute(attribute) ?? ''));
    }
  }
  for (const element of root.querySelectorAll('a[href*="t="]'))
    add('href', element, timeInAddress(element.getAttribute('href') ?? ''));
  const page = root.ownerDocument ?? (root as Document);
  const texts = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && count < mostClocks) {
    const { nodeValue, parentElement } = texts.currentNode;
    const time = nodeValue && /\d:\d\d/u.test(nodeValue) ? timeInText(nodeValue) : null;
    if (time === null || !parentElement || parentElement.closest(silent) || isDate(parentElement)) continue;
    add('text', parentElement, time);
  }
  return kinds;
}
