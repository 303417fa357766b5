import type { XmlElement } from '@rgrove/parse-xml';
import { tidyText } from './cue-text';
import type { JsonObject } from './json-text';
import type { Parsed } from './parsed';
import { parseTimedList } from './timed-list';
import { attribute, childElements, descendants, localName } from './xml-text';

/** The deepest level of nested clips that is read. Real projects have no deeper ones. */
const deepest = 40;

/** True for a project of Final Cut Pro (FCPXML). */
export function isFinalCut(root: XmlElement): boolean {
  return localName(root.name) === 'fcpxml';
}

/** Reads `7s` or `1001/24000s` as seconds; undefined for any other text. */
function secondsIn(text: string | undefined): number | undefined {
  const [, over, under = '1'] = /^(-?\d{1,15}(?:\.\d{1,9})?)(?:\/(\d{1,9}))?s$/u.exec(text ?? '') ?? [];
  return over === undefined || Number(under) === 0 ? undefined : Number(over) / Number(under);
}

/**
 * The titles and captions in an element. Each `offset` is on the timeline of the parent element; `shift` (in seconds)
 * converts it to the time of the project. The timeline inside a clip begins at the clip's `start`.
 */
function entriesIn(element: XmlElement, shift: number, depth: number): JsonObject[] {
  if (depth > deepest) return [];
  return childElements(element).flatMap((child) => {
    const offset = secondsIn(attribute(child, 'offset'));
    if (offset === undefined) return entriesIn(child, shift, depth + 1);
    const start = offset + shift;
    const own = secondsIn(attribute(child, 'start')) ?? 0;
    const inside = entriesIn(child, start - own, depth + 1);
    if (!['title', 'caption'].includes(localName(child.name))) return inside;
    const text = tidyText(
      descendants(child, 'text')
        .map((each) => each.text)
        .join(' '),
    );
    const duration = secondsIn(attribute(child, 'duration'));
    return text === ''
      ? inside
      : [{ start, ...(duration === undefined ? {} : { duration }), text }, ...inside];
  });
}

/** Reads the titles and captions of the first project, in seconds from its beginning. */
export function parseFinalCut(root: XmlElement): Parsed {
  const [sequence] = descendants(root, 'sequence');
  const first = (sequence && secondsIn(attribute(sequence, 'tcStart'))) ?? 0;
  const segments = sequence ? entriesIn(sequence, -first, 0) : [];
  segments.sort((a, b) => Number(a.start) - Number(b.start));
  return parseTimedList({ segments }, { unit: 1 });
}
