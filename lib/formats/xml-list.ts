import { XmlElement } from '@rgrove/parse-xml';
import { tidyText } from './cue-text';
import { membersOf, roleOf, textIn, timesIn } from './json-names';
import type { JsonObject } from './json-text';
import { parseTimedList } from './timed-list';
import { childElements, descendants, isText, localName } from './xml-text';

/** No transcript has elements deeper than this. */
const deepest = 40;

/** Elements that are lines of their own, with or without white space around them. */
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

/** An entry without an end ends at the time of the element below it, if that has no text. */
function endedBy(entry: JsonObject, element: XmlElement): JsonObject {
  const { start, end } = timesIn(membersOf(element.attributes));
  const told = timesIn(membersOf(entry));
  if (!start || end || told.end || told.duration || element.text.trim() !== '') return entry;
  return { ...entry, end: membersOf(element.attributes).find(({ role }) => role === 'start')?.value };
}

/**
 * The attributes of an element without text. A single attribute is named after its element, as in `<in value="1.5"/>`.
 */
function told({ name, attributes }: XmlElement): JsonObject {
  const [only, ...others] = Object.values(attributes);
  return others.length === 0 && only !== undefined && roleOf(localName(name))
    ? { [localName(name)]: only }
    : attributes;
}

/**
 * An element as an entry: its attributes, and its text or its child elements by their names, as in
 * `<cue><start>1</start><speaker>Ana</speaker><text>…</text></cue>`. The times may also be attributes of elements
 * without text, as in `<cue><time start="1" end="3"/><text>…</text></cue>`.
 */
function entryOf(element: XmlElement, depth: number): JsonObject {
  const children = childElements(element);
  const texts = children.map((child) => ({ child, text: tidyText(textOf(child, depth + 1)) }));
  const fields = Object.fromEntries(texts.map(({ child, text }) => [localName(child.name), text]));
  const rows = texts.filter(({ child }) => /^(?:text|line|row)\d$/iu.test(localName(child.name)));
  if (rows.length > 0) fields.text = rows.map(({ text }) => text).join(' ');
  const beside = texts.flatMap(({ child, text }) => (text === '' ? Object.entries(told(child)) : []));
  const areFields =
    Object.keys(fields).length >= children.length &&
    textIn(membersOf(fields)) !== undefined &&
    !element.children.some((child) => isText(child) && child.text.trim() !== '');
  if (areFields) return { ...element.attributes, ...fields, ...Object.fromEntries(beside) };
  // The text may be an attribute, as in `<clip start="1.5" text="…"/>`.
  const text = textOf(element, depth).trim();
  return text === '' ? element.attributes : { ...element.attributes, text };
}

/** The text of an element, with line breaks as spaces. */
function textOf(element: XmlElement, depth: number): string {
  const parts = element.children.map((child) => {
    if (isText(child)) return child.text;
    if (!(child instanceof XmlElement) || depth > deepest) return '';
    const text = textOf(child, depth + 1);
    return lineElement.test(localName(child.name)) ? ` ${text}` : text;
  });
  return parts.join('');
}

/** True for XML of any kind in which at least two elements have a start and a text, as attributes or as elements. */
export function isXmlList(root: XmlElement): boolean {
  return entriesIn(root, 0).length > 1;
}

/**
 * Reads elements with times (`<subtitle start="…" stop="…">`) as a list of timed texts. Cinema subtitles contain the
 * frame rate of their times.
 */
export function parseXmlList(root: XmlElement) {
  const [rate] = descendants(root, 'TimeCodeRate');
  return parseTimedList({ segments: entriesIn(root, 0), ...(rate && { frameRate: rate.text.trim() }) });
}
