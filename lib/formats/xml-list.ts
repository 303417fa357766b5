import { XmlElement } from '@rgrove/parse-xml';
import { tidyText } from './cue-text';
import { membersOf, roleOf, textIn, timesIn } from './json-names';
import type { JsonObject } from './json-text';
import { parseTimedList } from './timed-list';
import { childElements, descendants, isText, localName } from './xml-text';

/** Elements deeper than this belong to no transcript. */
const deepest = 40;

/** Elements that stand on a line of their own, whether or not there is white space around them. */
const lineElement = /^(?:br|text|line|p|div|word)$/iu;

/** The innermost elements with a time and a text, as entries of a list. */
function entriesIn(element: XmlElement, depth: number): JsonObject[] {
  if (depth > deepest) return [];
  const inside: JsonObject[] = [];
  for (const child of childElements(element)) {
    const entries = entriesIn(child, depth + 1);
    const last = inside.at(-1);
    if (entries.length === 0 && last) inside[inside.length - 1] = endedBy(last, child);
    for (const entry of entries) inside.push(entry);
  }
  if (inside.length > 0) return inside;
  const entry = entryOf(element, depth);
  const members = membersOf(entry);
  return timesIn(members).start && textIn(members) ? [entry] : [];
}

/** An entry without an end, where the element below it has a time and no text, ends there. */
function endedBy(entry: JsonObject, element: XmlElement): JsonObject {
  const { start, end } = timesIn(membersOf(element.attributes));
  const told = timesIn(membersOf(entry));
  if (!start || end || told.end || told.duration || element.text.trim() !== '') return entry;
  return { ...entry, end: membersOf(element.attributes).find(({ role }) => role === 'start')?.value };
}

/** What an element without text tells by its attributes: by its own name where there is but one, as in `<in value="1.5"/>`. */
function told({ name, attributes }: XmlElement): JsonObject {
  const [only, ...others] = Object.values(attributes);
  return others.length === 0 && only !== undefined && roleOf(localName(name))
    ? { [localName(name)]: only }
    : attributes;
}

/**
 * An element as an entry: its attributes, and its text or the elements inside it by their names, as in
 * `<cue><start>1</start><speaker>Ana</speaker><text>…</text></cue>`. Elements without text may tell the times in their
 * attributes, as in `<cue><time start="1" end="3"/><text>…</text></cue>`.
 */
function entryOf(element: XmlElement, depth: number): JsonObject {
  const children = childElements(element);
  const texts = children.map((child) => ({ child, text: tidyText(textOf(child, depth + 1)) }));
  const fields = Object.fromEntries(texts.map(({ child, text }) => [localName(child.name), text]));
  const beside = texts.flatMap(({ child, text }) => (text === '' ? Object.entries(told(child)) : []));
  const areFields =
    Object.keys(fields).length === children.length &&
    textIn(membersOf(fields)) !== undefined &&
    !element.children.some((child) => isText(child) && child.text.trim() !== '');
  return areFields
    ? { ...element.attributes, ...fields, ...Object.fromEntries(beside) }
    : { ...element.attributes, text: textOf(element, depth).trim() };
}

/** What is written in an element; its line breaks are spaces. */
function textOf(element: XmlElement, depth: number): string {
  const parts = element.children.map((child) => {
    if (isText(child)) return child.text;
    if (!(child instanceof XmlElement) || depth > deepest) return '';
    const text = textOf(child, depth + 1);
    return lineElement.test(localName(child.name)) ? ` ${text}` : text;
  });
  return parts.join('');
}

/** True for XML of any kind in which at least two elements have a start and a text, as attributes or elements. */
export function isXmlList(root: XmlElement): boolean {
  return entriesIn(root, 0).length > 1;
}

/**
 * Reads elements with times (`<subtitle start="…" stop="…">`) as a list of timed texts. Subtitles of cinemas tell how many
 * pictures a second their times count.
 */
export function parseXmlList(root: XmlElement) {
  const [rate] = descendants(root, 'TimeCodeRate');
  return parseTimedList({ segments: entriesIn(root, 0), ...(rate && { frameRate: rate.text.trim() }) });
}
