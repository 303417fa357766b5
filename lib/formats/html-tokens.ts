import { decodeEntities } from './entities';

/** A part of a page, in order. The ends of elements that were never opened are left out. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly position: number }
  | {
      readonly kind: 'open';
      readonly tag: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly position: number;
    }
  | { readonly kind: 'close'; readonly tag: string; readonly position: number };

/** Elements without contents. */
const voidTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose contents are not part of the page's text. */
const silentTags = new Set(
  'script style title noscript template svg nav footer select textarea iframe object rt rp'.split(' '),
);
/** Elements that end an open paragraph when they begin. */
const endsParagraph = new Set(
  'p div ul ol li table tr td th section article header h1 h2 h3 h4 h5 h6 blockquote'.split(' '),
);

const tagStart = /^<(\/?)([A-Za-z][A-Za-z0-9:-]*)/u;

/**
 * The position after the `>` of a tag that begins at `from`; quoted values may contain `>`. -1 if the tag never ends.
 */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (character === '>') return at + 1;
    if (character === '<') return at;
    if ((character === '"' || character === "'") && html[at - 1] === '=') {
      const end = html.indexOf(character, at + 1);
      if (end < 0) return -1;
      at = end;
    }
  }
  return -1;
}

const attributePattern = /(?<![^\s"'<>/=])([^\s"'<>/=]+)\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gu;

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(attributePattern))
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  return attributes;
}

/** The position after the end of an element that is not read, or the end of the page. */
function endOfSilent(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}\\b[^<>]{0,20}>`, 'giu');
  end.lastIndex = from;
  return end.exec(html) ? end.lastIndex : html.length;
}

/**
 * Yields the tags and texts of a page, in one pass. Comments, and elements whose text is not part of the page (scripts,
 * menus), are left out. Entities are decoded.
 */
// long: one pass over the text, whose place all steps move
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const open: string[] = [];
  const counts = new Map<string, number>();
  let position = 0;
  const closeUntil = function* (tag: string, at: number): Generator<HtmlToken> {
    if (!counts.get(tag)) return;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      counts.set(last, (counts.get(last) ?? 1) - 1);
      yield { kind: 'close', tag: last, position: at };
      if (last === tag) return;
    }
  };
  while (position < html.length) {
    const bracket = html.indexOf('<', position);
    const to = bracket < 0 ? html.length : bracket;
    if (to > position) yield { kind: 'text', text: decodeEntities(html.slice(position, to)), position };
    if (bracket < 0) break;
    if (html.startsWith('<!--', bracket)) {
      const end = html.indexOf('-->', bracket);
      position = end < 0 ? html.length : end + 3;
      continue;
    }
    const match = tagStart.exec(html.slice(bracket, bracket + 40));
    const isDeclaration = html[bracket + 1] === '!' || html[bracket + 1] === '?';
    const end = match || isDeclaration ? endOfTag(html, bracket + 1) : -1;
    if (end < 0) {
      yield { kind: 'text', text: '<', position: bracket };
      position = bracket + 1;
      if (match || isDeclaration) {
        // No more tags end after this: the rest is text.
        yield { kind: 'text', text: decodeEntities(html.slice(position)), position };
        break;
      }
      continue;
    }
    position = end;
    if (!match) continue;
    const [whole, slash, written = ''] = match;
    const tag = written.toLowerCase();
    if (slash !== '') {
      yield* closeUntil(tag, bracket);
      continue;
    }
    if (silentTags.has(tag)) {
      position = endOfSilent(html, tag, end);
      continue;
    }
    const last = open.at(-1);
    if (last === 'p' && endsParagraph.has(tag)) yield* closeUntil('p', bracket);
    // These two cannot hold blocks or each other, so the element was left open.
    if ((last === 'cite' || last === 'time') && (endsParagraph.has(tag) || tag === 'cite' || tag === 'time'))
      yield* closeUntil(last, bracket);
    const attributes = readAttributes(html.slice(bracket + whole.length, end));
    yield { kind: 'open', tag, attributes, position: bracket };
    if (voidTags.has(tag)) yield { kind: 'close', tag, position: bracket };
    else {
      open.push(tag);
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  for (let last = open.pop(); last !== undefined; last = open.pop())
    yield { kind: 'close', tag: last, position: html.length };
}
