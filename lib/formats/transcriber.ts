import { XmlElement } from '@rgrove/parse-xml';
import { tidyText } from './cue-text';
import type { JsonObject } from './json-text';
import type { Parsed } from './parsed';
import { parseTimedList } from './timed-list';
import { attribute, descendants, isText, localName } from './xml-text';

/** True for files of the program Transcriber (TRS). */
export function isTranscriber(root: XmlElement): boolean {
  return localName(root.name) === 'Trans' && descendants(root, 'Turn').length > 0;
}

interface OpenEntry {
  readonly start: string;
  speaker: string | undefined;
  text: string;
}

/** The ends of the entries: the next different start, or the end of the turn for the last ones. */
function endsOf(entries: readonly OpenEntry[], turnEnd: string | undefined): (string | undefined)[] {
  let end = turnEnd;
  let next = entries.at(-1)?.start;
  return entries
    .map((_, index) => entries[entries.length - 1 - index])
    .map((entry) => {
      if (entry?.start !== next) end = next;
      next = entry?.start;
      return end;
    })
    .reverse();
}

/** The entries of a turn: one for each time mark, and one per speaker if several speak at once. */
function entriesOfTurn(turn: XmlElement, names: ReadonlyMap<string, string>): JsonObject[] {
  const speakers = (attribute(turn, 'speaker') ?? '').split(' ').map((id) => names.get(id) ?? id);
  const first = speakers.length === 1 && speakers[0] !== '' ? speakers[0] : undefined;
  const entries: OpenEntry[] = [];
  let open: OpenEntry = { start: attribute(turn, 'startTime') ?? '', speaker: first, text: '' };
  entries.push(open);
  for (const child of turn.children) {
    if (isText(child)) open.text += child.text;
    if (!(child instanceof XmlElement)) continue;
    const name = localName(child.name);
    const start = name === 'Sync' ? (attribute(child, 'time') ?? open.start) : open.start;
    if (name !== 'Sync' && name !== 'Who') continue;
    const speaker = name === 'Who' ? speakers[Number(attribute(child, 'nb')) - 1] : first;
    open = { start, speaker, text: '' };
    entries.push(open);
  }
  const ends = endsOf(entries, attribute(turn, 'endTime'));
  return entries.flatMap(({ start, speaker, text }, index) => {
    const said = tidyText(text);
    const end = ends[index];
    if (said === '') return [];
    return [{ start, ...(end === undefined ? {} : { end }), text: said, ...(speaker ? { speaker } : {}) }];
  });
}

/**
 * Reads the turns of a Transcriber file, whose times are in seconds, with the names of the speakers. Sounds and remarks
 * are left out.
 */
export function parseTranscriber(root: XmlElement): Parsed {
  const names = new Map(
    descendants(root, 'Speaker').map((speaker) => [
      attribute(speaker, 'id') ?? '',
      attribute(speaker, 'name') ?? '',
    ]),
  );
  const entries = descendants(root, 'Turn').flatMap((turn) => entriesOfTurn(turn, names));
  return parseTimedList({ segments: entries }, { unit: 1 });
}
