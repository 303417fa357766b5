import { isObject, type JsonObject, numberIn, objectsIn, stringIn } from './json-text';
import type { Parsed } from './parsed';
import { parseTimedList } from './timed-list';

/** The words of a text. The draft stores them as JSON inside a JSON string. */
function wordsOf({ content }: JsonObject): string {
  const written = stringIn(content) ?? '';
  try {
    const inside: unknown = JSON.parse(written);
    return isObject(inside) ? (stringIn(inside.text) ?? '') : written;
  } catch {
    return written.replace(/<[^<>]{0,200}>/gu, '').replace(/^\[|\]$/gu, '');
  }
}

function linesIn(draft: unknown): JsonObject[] {
  if (!isObject(draft) || !isObject(draft.materials)) return [];
  const texts = new Map(objectsIn(draft.materials.texts).map((text) => [text.id, wordsOf(text)]));
  const lines = objectsIn(draft.tracks).flatMap((track) =>
    objectsIn(track.segments).flatMap((segment) => {
      const text = texts.get(segment.material_id);
      const range = isObject(segment.target_timerange) ? segment.target_timerange : {};
      const start = numberIn(range.start);
      if (text === undefined || text === '' || start === undefined) return [];
      return [{ start_us: start, end_us: start + (numberIn(range.duration) ?? 0), text }];
    }),
  );
  return lines.sort((a, b) => a.start_us - b.start_us);
}

/** True for a CapCut draft (`draft_content.json`) with texts on its tracks. */
export function isCapCut(draft: unknown): boolean {
  return linesIn(draft).length > 0;
}

/** Reads the texts of a CapCut draft. It stores the words separately from their times, which are in microseconds. */
export function parseCapCut(draft: unknown): Parsed {
  return parseTimedList({ segments: linesIn(draft) });
}
