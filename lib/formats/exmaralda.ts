import type { XmlElement } from '@rgrove/parse-xml';
import { tidyText } from './cue-text';
import type { JsonObject } from './json-text';
import type { Parsed } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { parseTimedList } from './timed-list';
import { attribute, descendants, localName } from './xml-text';

/** True for a basic transcription of EXMARaLDA (EXB). */
export function isExmaralda(root: XmlElement): boolean {
  return localName(root.name) === 'basic-transcription';
}

/** Seconds by the id of a point on the timeline. Points without a time are evenly spaced between their neighbours. */
function pointsOf(root: XmlElement): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  let open: string[] = [];
  let last = 0;
  for (const point of descendants(root, 'tli')) {
    open.push(attribute(point, 'id') ?? '');
    const time = attribute(point, 'time');
    if (time === undefined) continue;
    const from = last;
    last = Number(time);
    for (const [index, id] of open.entries())
      points.set(id, from + ((last - from) * (index + 1)) / open.length);
    open = [];
  }
  for (const id of open) points.set(id, last);
  return points;
}

function namesOf(root: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    descendants(root, 'speaker').map((speaker) => [
      attribute(speaker, 'id') ?? '',
      tidyText(descendants(speaker, 'abbreviation')[0]?.text ?? ''),
    ]),
  );
}

/** Reads the tiers of speech (type `t`). Translations and remarks in other tiers are left out and reported. */
export function parseExmaralda(root: XmlElement): Parsed {
  const points = pointsOf(root);
  const names = namesOf(root);
  const hidden: LineProblem[] = [];
  const segments = descendants(root, 'tier').flatMap((tier) => {
    const id = attribute(tier, 'speaker');
    const speaker = id === undefined ? undefined : names.get(id) || id;
    const entries = descendants(tier, 'event').flatMap((event): JsonObject[] => {
      const start = points.get(attribute(event, 'start') ?? '');
      const end = points.get(attribute(event, 'end') ?? '');
      const text = tidyText(event.text);
      if (start === undefined || text === '') return [];
      return [{ start, ...(end === undefined ? {} : { end }), text, ...(speaker ? { speaker } : {}) }];
    });
    if (attribute(tier, 'type') === 't') return entries;
    const [first] = entries;
    if (first) hidden.push(problemAt(0, 'line-hidden', String(first.text).slice(0, 60)));
    return [];
  });
  segments.sort((a, b) => Number(a.start) - Number(b.start));
  const parsed = parseTimedList({ segments }, { unit: 1 });
  return { ...parsed, problems: [...hidden, ...parsed.problems] };
}
