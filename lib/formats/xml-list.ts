import { XmlElement } from '@rgrove/parse-xml';
import { membersOf, timesIn } from './json-names';
import type { JsonObject } from './json-text';
import { parseTimedList } from './timed-list';
import { childElements, isText, localName } from './xml-text';

/** Elements deeper than this belong to no transcript. */
const deepest = 40;

/** The innermost elements with a time and a text, as entries of a list. */
function entriesIn(element: XmlElement, depth: number): JsonObject[] {
  if (depth > deepest) return [];
  const inside: JsonObject[] = [];
  for (const child of childElements(element))
    for (const entry of entriesIn(child, depth + 1)) inside.push(entry);
  if (inside.length > 0) return inside;
  if (!timesIn(membersOf(element.attributes)).start) return [];
  const text = textOf(element, depth).trim();
  return text === '' ? [] : [{ ...element.attributes, text }];
}

/** What is written in an element; its line breaks are spaces. */
function textOf(element: XmlElement, depth: number): string {
  const parts = element.children.map((child) => {
    if (isText(child)) return child.text;
    if (!(child instanceof XmlElement) || depth > deepest) return '';
    return localName(child.name) === 'br' ? ' ' : textOf(child, depth + 1);
  });
  return parts.join('');
}

/** True for XML of any kind in which at least two elements have a start in an attribute, and text. */
export function isXmlList(root: XmlElement): boolean {
  return entriesIn(root, 0).length > 1;
}

/** Reads elements with times in their attributes (`<subtitle start="…" stop="…">`) as a list of timed texts. */
export function parseXmlList(root: XmlElement) {
  return parseTimedList(entriesIn(root, 0));
}
