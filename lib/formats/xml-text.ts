import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { namedEntity } from './entities';
import { closeInlineTags } from './open-tags';
import { type Problem, problemAt } from './problem';

export type XmlResult =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: Problem };

/** An ampersand that does not begin an entity. Some programs do not escape it. */
const bareAmpersand = /&(?!#?[A-Za-z0-9]{1,10};)/gu;

/** A bracket that does not begin a tag. Some programs do not escape it, as in `<<` and `a < b`. */
const bareBracket = /<(?![A-Za-z_/!?])/gu;

/** A document type without declarations. Nothing is fetched for it. */
const plainDoctype = /^<!DOCTYPE\s[^[\]<>]{1,400}>/iu;
const longestDoctype = 420;

function parseStrict(text: string): XmlElement | null {
  return parseXml(text, { resolveUndefinedEntity: (entity) => namedEntity(entity.slice(1, -1)) ?? entity })
    .root;
}

function parse(text: string): XmlElement | null {
  const source = text.replace(bareAmpersand, '&amp;');
  try {
    return parseStrict(source);
  } catch (error) {
    const mended = closeInlineTags(source.replace(bareBracket, '&lt;'));
    if (mended === source) throw error;
    return parseStrict(mended);
  }
}

/**
 * The root element of an XML text, or the line from which on it is not XML. A document type with declarations is
 * refused: XML attacks use it (entities that expand or fetch), and no caption format needs it. HTML's named entities
 * and bare ampersands are accepted.
 */
export function readXml(text: string): XmlResult {
  const doctype = text.search(/<!DOCTYPE/iu);
  if (doctype >= 0 && !plainDoctype.test(text.slice(doctype, doctype + longestDoctype))) {
    const line = text.slice(0, doctype).split('\n').length;
    return { ok: false, problem: problemAt(line, 'xml-doctype') };
  }
  try {
    const source = text.trimStart();
    const root = parse(source);
    return root ? { ok: true, root } : { ok: false, problem: problemAt(1, 'xml-empty') };
  } catch (error) {
    if (error instanceof XmlError) {
      const skipped = text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
      return { ok: false, problem: problemAt(error.line + skipped, 'xml-invalid') };
    }
    // Thousands of nested elements exhaust the stack.
    return { ok: false, problem: problemAt(0, 'xml-too-deep') };
  }
}

/** A name without its namespace prefix. Prefixes and even namespace addresses differ between programs. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attributes by local name. Most elements are asked for a dozen attributes, and a few have thousands. */
const prefixedAttributes = new WeakMap<XmlElement, ReadonlyMap<string, string>>();

function prefixedIn({ attributes }: XmlElement): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const key in attributes) {
    const name = localName(key);
    if (name !== key && !values.has(name)) values.set(name, attributes[key] ?? '');
  }
  return values;
}

/** The value of the attribute with this local name. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const exact = element.attributes[name];
  if (exact !== undefined) return exact;
  const prefixed = prefixedAttributes.get(element) ?? prefixedIn(element);
  prefixedAttributes.set(element, prefixed);
  return prefixed.get(name);
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement);
}

/**
 * All elements below `element` with this local name, in document order. A single list collects them from all depths.
 */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return find(element, name, true);
}

/** Like `descendants`, but without elements that are inside another match. */
export function outermost(element: XmlElement, name: string): XmlElement[] {
  return find(element, name, false);
}

function find(element: XmlElement, name: string, goesInside: boolean): XmlElement[] {
  const found: XmlElement[] = [];
  const gather = (parent: XmlElement) => {
    for (const child of childElements(parent)) {
      const fits = localName(child.name) === name;
      if (fits) found.push(child);
      if (!fits || goesInside) gather(child);
    }
  };
  gather(element);
  return found;
}

/** The text of `element` itself, without that of its child elements; '' without an element. */
export function ownText(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (isText(child) ? child.text : '')).join('');
}

export function isText(node: unknown): node is XmlText {
  return node instanceof XmlText;
}
