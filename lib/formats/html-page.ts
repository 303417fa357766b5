import { tidyText } from './cue-text';
import { type FileTime, readTimeText } from './file-time';
import { timeInAddress, timeInAttributes } from './html-times';
import { type HtmlToken, htmlTokens } from './html-tokens';
import { looksLikeStampedName } from './speaker-name';

/** A time in a page, with its place. */
export interface TimeMark {
  /** Marks of the same kind are in elements with the same name and class, or come from the same attribute. */
  readonly kind: string;
  readonly start: FileTime;
  readonly end: FileTime | undefined;
  /** The numbers of the elements around it, from the outermost. */
  readonly path: readonly number[];
}

/** The visible parts of a page, in order. */
export type PagePart =
  /** `isBoldName`: maybe a bold name between a clock and a text. `isHeading`: part of a heading without a time. */
  | { readonly kind: 'text'; readonly text: string; readonly isBoldName?: true; readonly isHeading?: true }
  /** The beginning or end of a block. */
  | { readonly kind: 'break'; readonly isSoft?: boolean }
  /** The end of an element, by its number. */
  | { readonly kind: 'end'; readonly element: number }
  | { readonly kind: 'mark'; readonly mark: TimeMark; readonly clock: string }
  /**
   * A name that the page marks as one. `isOpen`: followed by a colon. `isHidden`: only in an attribute. `isTerm`: the
   * term of a list of definitions.
   */
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly isOpen: boolean;
      readonly isHidden?: true;
      readonly isTerm?: true;
    };

const inlineTags = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u var wbr'.split(' '),
);
const nameClass = /(?:^|[-_\s])(?:speaker|name|author|voice|person)(?:$|[-_\s])/iu;
const boldClass = /(?:^|[-_\s])(?:font-)?(?:bold|semibold|strong)(?:$|[-_\s])/iu;
const longestShort = 60;

interface OpenElement {
  readonly number: number;
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The index of its first part. */
  readonly from: number;
  /** A time in its attributes. */
  readonly mark: TimeMark | undefined;
}

/** The mark before a link with words that plays from a time; undefined for other elements. */
function markOfLink({ tag, attributes }: OpenElement, open: readonly OpenElement[]): PagePart | undefined {
  const start = tag === 'a' ? timeInAddress(attributes.get('href') ?? '') : undefined;
  return (
    start && { kind: 'mark', mark: { kind: 'a@href', start, end: undefined, path: pathOf(open) }, clock: '' }
  );
}

/** How many of the elements around a mark are kept, so that deeply nested pages do not take longer than others. */
const deepest = 64;
const mostParts = 16;

/** The text of the parts from `from` on, if it is short; undefined if it is long or has a mark or a name in it. */
function shortText(parts: readonly PagePart[], from: number): string | undefined {
  if (parts.length - from > mostParts) return undefined;
  let text = '';
  for (let at = from; at < parts.length; at += 1) {
    const part = parts[at];
    if (part?.kind === 'mark' || part?.kind === 'name') return undefined;
    if (part?.kind === 'text') text += part.text;
    if (text.length > longestShort) return undefined;
  }
  return tidyText(text);
}

function pathOf(open: readonly OpenElement[]): number[] {
  return open.slice(0, deepest).map((element) => element.number);
}

function classOf(attributes: ReadonlyMap<string, string>): string {
  return attributes.get('class') ?? '';
}

/** The part that replaces an element's parts when it ends, such as a time or a name; undefined for most elements. */
function partOf(
  element: OpenElement,
  parts: readonly PagePart[],
  open: readonly OpenElement[],
): PagePart | undefined {
  const text = shortText(parts, element.from);
  if (text === undefined || text === '') return undefined;
  const { tag, attributes } = element;
  const clock = readTimeText(text);
  if (clock && /\d:\d\d/u.test(text)) {
    const kind = tag === 'time' ? tag : `${tag}.${classOf(attributes)}`;
    return { kind: 'mark', mark: { kind, start: clock, end: undefined, path: pathOf(open) }, clock: text };
  }
  if (tag === 'dt') return { kind: 'name', name: text.replace(/\s*:$/u, ''), isOpen: true, isTerm: true };
  const isName = tag === 'cite' || (nameClass.test(classOf(attributes)) && /\p{L}/u.test(text));
  if (!isName) return undefined;
  const name = text.replace(/\s*:$/u, '').replace(/^\[([^[\]]+)\]$/u, '$1');
  return { kind: 'name', name, isOpen: text.endsWith(':') };
}

/** The name in a bold element that begins at `from`, if only a clock is before it on its line; otherwise undefined. */
function boldName(parts: readonly PagePart[], from: number): string | undefined {
  const before = parts[from - 1];
  const isClock =
    before?.kind === 'text' && /^\s*[[(]?\d{1,3}(?::\d\d){1,2}[\])]?\s*[-–—|]?\s*$/u.test(before.text);
  const name = isClock ? shortText(parts, from)?.replace(/\s*:$/u, '') : undefined;
  return name !== undefined && looksLikeStampedName(name) ? name : undefined;
}

/** Marks the text from `from` on as a heading, if it is short and there is no mark or name in it. */
function markHeading(parts: PagePart[], from: number): void {
  if (!shortText(parts, from)) return;
  for (let at = from; at < parts.length; at += 1) {
    const part = parts[at];
    if (part?.kind === 'text') parts[at] = { ...part, isHeading: true };
  }
}

/** Removes the break before the last part but one: a colon belongs to the bold name before it. */
function dropSoftBreak(parts: PagePart[]): void {
  const at = parts.length - 2;
  const part = parts[at];
  if (part?.kind === 'break' && part.isSoft) parts.splice(at, 1);
}

/** True if the last part is a clock. A colon after it belongs to the name before it. */
function isBehindTime(parts: readonly PagePart[]): boolean {
  const last = parts.findLast(({ kind }) => kind !== 'end');
  return last?.kind === 'mark' && last.clock !== '';
}

/** Removes names that are only in attributes, if the page also shows names. */
function withShownNames(parts: PagePart[]): PagePart[] {
  const isHidden = (part: PagePart) => part.kind === 'name' && part.isHidden === true;
  const areShown = parts.some((part, at) => {
    if (part.kind !== 'name') return false;
    const next = parts[at + 1];
    return !part.isHidden || (next?.kind === 'text' && next.text.trimStart().startsWith(part.name));
  });
  return areShown ? parts.filter((part) => !isHidden(part)) : parts;
}

/** Makes texts of the terms of lists of definitions, unless some are repeated, as the names of speakers are. */
function withTerms(parts: PagePart[]): PagePart[] {
  const terms = parts.flatMap((part) => (part.kind === 'name' && part.isTerm ? [part.name] : []));
  if (new Set(terms).size < terms.length) return parts;
  return parts.map((part) =>
    part.kind === 'name' && part.isTerm ? { kind: 'text', text: part.name } : part,
  );
}

/** Reads the parts of a page, with the places of times and names. */
export function readPage(html: string): PagePart[] {
  const parts: PagePart[] = [];
  const open: OpenElement[] = [];
  let count = 0;
  const start = (token: HtmlToken & { kind: 'open' }) => {
    if (!inlineTags.has(token.tag)) parts.push({ kind: 'break' });
    count += 1;
    const times = timeInAttributes(token);
    const mark = times && {
      kind: `${token.tag}@${times.name}`,
      start: times.time,
      end: times.end,
      path: [...pathOf(open), count],
    };
    if (mark) parts.push({ kind: 'mark', mark, clock: '' });
    const speaker = token.attributes.get('data-speaker');
    if (speaker !== undefined && looksLikeStampedName(speaker))
      parts.push({ kind: 'name', name: speaker, isOpen: true, isHidden: true });
    open.push({ number: count, tag: token.tag, attributes: token.attributes, from: parts.length, mark });
  };
  const finish = () => {
    const element = open.pop();
    if (!element) return;
    const part = partOf(element, parts, open);
    if (part) {
      // A clock that repeats the time of an attribute is not a second mark.
      const isSame = part.kind === 'mark' && element.mark !== undefined;
      parts.length = isSame ? element.from - 1 : element.from;
      parts.push(isSame && element.mark ? { ...part, mark: element.mark } : part);
    }
    const isLine = !part && !element.mark && parts.length - element.from <= mostParts;
    const link = isLine ? markOfLink(element, open) : undefined;
    if (link) parts.splice(element.from, 0, link);
    if (/^h[1-6]$/u.test(element.tag) && !part) markHeading(parts, element.from);
    const isBold = /^(?:b|strong)$/u.test(element.tag) || boldClass.test(classOf(element.attributes));
    const name = isBold && !part ? boldName(parts, element.from) : undefined;
    if (name !== undefined)
      parts.splice(element.from, parts.length, { kind: 'text', text: name, isBoldName: true });
    // A bold name before a text may be a line of its own.
    if (!inlineTags.has(element.tag)) parts.push({ kind: 'break' });
    else if (isBold && parts[element.from - 1]?.kind !== 'text') parts.push({ kind: 'break', isSoft: true });
    parts.push({ kind: 'end', element: element.number });
  };
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      if (/^\s*[:：]/u.test(token.text)) dropSoftBreak(parts);
      parts.push({
        kind: 'text',
        text: isBehindTime(parts) ? token.text.replace(/^\s*[:：]/u, '') : token.text,
      });
    } else if (token.kind === 'open') start(token);
    else finish();
  }
  return withShownNames(withTerms(parts));
}

/** True if a name is alone on its line. */
function isWholeLine(parts: readonly PagePart[], at: number): boolean {
  const isBlank = (part: PagePart | undefined) => part?.kind === 'text' && part.text.trim() === '';
  let before = at - 1;
  while (parts[before]?.kind === 'end' || isBlank(parts[before])) before -= 1;
  let after = at + 1;
  while (parts[after]?.kind === 'end' || isBlank(parts[after])) after += 1;
  return (before < 0 || parts[before]?.kind === 'break') && parts[after]?.kind === 'break';
}

/** The text of a page, one line per block, with a colon after each name that is followed by a text. */
export function pageText(html: string): string {
  const parts = readPage(html);
  const areNames = parts.filter((part) => part.kind === 'text' && part.isBoldName).length > 1;
  const text = parts
    .map((part, at) => {
      if (part.kind === 'text' && part.isBoldName && areNames) {
        const next = parts.slice(at + 1, at + 4).find(({ kind }) => kind === 'text');
        return next?.kind === 'text' && /^\s*[:：]/u.test(next.text) ? part.text : `${part.text}:`;
      }
      if (part.kind === 'text') return part.text.replace(/\s+/gu, ' ');
      if (part.kind === 'mark') return part.clock;
      if (part.kind === 'name') return part.isOpen || isWholeLine(parts, at) ? `${part.name}:` : part.name;
      return part.kind === 'break' ? '\n' : '';
    })
    .join('');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}
