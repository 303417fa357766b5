import { readTimeText } from './file-time';
import { countsNoTime } from './json-names';
import { isObject, type JsonObject, objectsIn } from './json-text';
import type { Parsed } from './parsed';
import { columnsOf } from './table-columns';
import { hasTimedList, parseTimedList } from './timed-list';

const deepest = 6;
const sampleRows = 60;
/** The mean length of the texts, in UTF-16 code units. Below it, they may not be speech. */
const fewestLetters = 6;

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** The names of the properties that most of these objects have with a string or a number as value. */
function plainNames(objects: readonly JsonObject[]): string[] {
  const counts = new Map<string, number>();
  for (const object of objects)
    for (const name in object) if (isPlain(object[name])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 > objects.length).map(([name]) => name);
}

/**
 * Renames the properties of the objects to the usual names, by the values that they hold. Undefined if there are no
 * columns of times and texts.
 */
function namedRows(objects: readonly JsonObject[]): JsonObject[] | undefined {
  const sample = objects.slice(0, sampleRows);
  const isCount = (name: string) =>
    countsNoTime(name) && sample.every((object) => typeof object[name] === 'number');
  const names = plainNames(sample).filter((name) => !isCount(name));
  if (objects.length < 2 || names.length < 2) return undefined;
  const cellsOf = (object: JsonObject) =>
    names.map((name) => (isPlain(object[name]) ? String(object[name]) : ''));
  const rows = [names, ...sample.map(cellsOf)].map((cells, index) => ({ line: index, cells }));
  const columns = columnsOf({ rows, delimiter: '\t' });
  if (!columns) return undefined;
  const letters = rows.slice(1).reduce((sum, { cells }) => sum + (cells[columns.text]?.length ?? 0), 0);
  const isClock = rows.slice(1).some(({ cells }) => readTimeText(cells[columns.start] ?? ''));
  // Years and prices may increase too, so a start without an end must be a clock time.
  if (letters < sample.length * fewestLetters || (!isClock && columns.end === undefined)) return undefined;
  const { start, end, duration, text, speaker } = columns;
  const places = Object.entries({ start, end, duration, text, speaker });
  return objects.map((object) =>
    Object.fromEntries(
      places.flatMap(([role, place]) => (place === undefined ? [] : [[role, object[names[place] ?? '']]])),
    ),
  );
}

/** The first list in a value whose columns can be recognised by their values. */
function rowsIn(value: unknown, depth = 0): JsonObject[] | undefined {
  if (depth > deepest || typeof value !== 'object' || value === null) return undefined;
  const rows = Array.isArray(value) ? namedRows(objectsIn(value)) : undefined;
  if (rows) return rows;
  for (const member of isObject(value) ? Object.values(value) : []) {
    const inside = rowsIn(member, depth + 1);
    if (inside) return inside;
  }
  return undefined;
}

/** True for a list of times and texts with unknown property names, such as names in another language. */
export function isJsonColumns(value: unknown): boolean {
  return !hasTimedList(value) && rowsIn(value) !== undefined;
}

/** Reads a list whose columns are recognised by their values, as in a table. */
export function parseJsonColumns(value: unknown): Parsed {
  return parseTimedList(rowsIn(value) ?? []);
}
