import { XmlElement } from '@rgrove/parse-xml';
import { readClock } from './clock';
import { tidyText } from './cue-text';
import type { JsonObject } from './json-text';
import type { Parsed } from './parsed';
import { parseTimedList } from './timed-list';
import { attribute, descendants, isText, localName } from './xml-text';

/** No utterance has elements deeper than this. */
const deepest = 40;

/** Elements inside an utterance that are not speech. */
const remarks = /^(?:desc|note|incident|vocal|kinesic|pause|spanGrp|span)$/u;

/** How many seconds one unit of a timeline takes. */
const units: Readonly<Record<string, number>> = { s: 1, ms: 0.001, min: 60 };

/** True for a text with utterances in the form of the Text Encoding Initiative. */
export function isTei(root: XmlElement): boolean {
  return /^TEI(?:\.2)?$/u.test(localName(root.name)) && descendants(root, 'u').length > 0;
}

/** An id without the `#` of a reference. */
function idIn(reference: string | undefined): string {
  return (reference ?? '').trim().split(' ')[0]?.replace(/^#/u, '') ?? '';
}

/** Seconds by the id of a point on the timeline. Points without a time are left out. */
function pointsOf(root: XmlElement): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const timeline of descendants(root, 'timeline')) {
    const unit = units[attribute(timeline, 'unit') ?? 's'] ?? 1;
    for (const when of descendants(timeline, 'when')) {
      const id = idIn(attribute(when, 'id'));
      const interval = Number(attribute(when, 'interval') ?? 'none');
      const since = points.get(idIn(attribute(when, 'since'))) ?? 0;
      const absolute = readClock(attribute(when, 'absolute') ?? '');
      if (interval >= 0) points.set(id, since + interval * unit);
      else if (absolute !== undefined) points.set(id, absolute);
      else if (points.size === 0) points.set(id, 0);
    }
  }
  return points;
}

function namesOf(root: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    descendants(root, 'person').map((person) => {
      const [name] = descendants(person, 'persName');
      const parts = name ? [...descendants(name, 'forename'), ...descendants(name, 'surname')] : [];
      const whole = parts.length > 0 ? parts.map(({ text }) => text).join(' ') : (name?.text ?? '');
      return [attribute(person, 'id') ?? '', tidyText(whole)];
    }),
  );
}

interface Piece {
  start: number | undefined;
  end: number | undefined;
  text: string;
}

/** Divides utterances at the times inside them. */
class PieceReader {
  readonly pieces: Piece[] = [];
  constructor(private readonly points: ReadonlyMap<string, number>) {}

  private timeIn(element: XmlElement, ...names: string[]): number | undefined {
    const told = names.map((name) => attribute(element, name)).find((value) => value !== undefined);
    return told === undefined ? undefined : (this.points.get(idIn(told)) ?? readClock(told));
  }

  /** Begins a piece if `element` has a start. */
  open(element: XmlElement): void {
    const start = this.timeIn(element, 'start', 'begin');
    if (start !== undefined) this.pieces.push({ start, end: this.timeIn(element, 'end'), text: '' });
  }

  /** Adds the text of `element` to the newest piece. */
  gather(element: XmlElement, depth: number): void {
    for (const child of element.children) {
      const open = this.pieces.at(-1);
      if (isText(child) && open) open.text += child.text;
      if (!(child instanceof XmlElement) || depth > deepest || remarks.test(localName(child.name))) continue;
      const name = localName(child.name);
      const time = name === 'anchor' ? this.timeIn(child, 'synch') : undefined;
      if (time !== undefined && open?.text.trim() !== '') {
        this.pieces.push({ start: time, end: open?.end, text: '' });
        if (open) open.end = time;
      }
      if (name === 'seg') this.open(child);
      const piece = this.pieces.at(-1);
      if (piece && name !== 'pc') piece.text += ' ';
      this.gather(child, depth + 1);
    }
  }
}

/** Reads the utterances with their speakers. Their times refer to a timeline, are clock times, or are missing. */
export function parseTei(root: XmlElement): Parsed {
  const points = pointsOf(root);
  const names = namesOf(root);
  const segments = descendants(root, 'u').flatMap((utterance): JsonObject[] => {
    const { parent } = utterance;
    const block =
      parent instanceof XmlElement && localName(parent.name) === 'annotationBlock' ? parent : undefined;
    const reader = new PieceReader(points);
    reader.pieces.push({ start: undefined, end: undefined, text: '' });
    for (const element of [block, utterance]) if (element) reader.open(element);
    reader.gather(utterance, 0);
    const who = idIn(attribute(utterance, 'who') ?? (block && attribute(block, 'who')));
    const speaker = names.get(who) || who;
    return reader.pieces.flatMap(({ start, end, text }) => {
      const said = tidyText(text).replace(/ (?=[.,;:!?…])/gu, '');
      if (said === '') return [];
      return [
        {
          ...(start === undefined ? {} : { start }),
          ...(end === undefined ? {} : { end }),
          text: said,
          ...(speaker === '' ? {} : { speaker }),
        },
      ];
    });
  });
  const [text] = descendants(root, 'text');
  const language = attribute(text ?? root, 'lang') ?? attribute(root, 'lang');
  const title = tidyText(descendants(root, 'title')[0]?.text ?? '');
  const parsed = parseTimedList({ segments, ...(language && { language }) }, { unit: 1 });
  return title === '' ? parsed : { ...parsed, title };
}
