import { readTimeText } from './file-time';
import { countsNoTime } from './json-names';
import { isObject, type JsonObject, objectsIn } from './json-text';
import type { Parsed } from './parsed';
import { columnsOf } from './table-columns';
import { hasTimedList, parseTimedList } from './timed-list';

const deepest = 6;
const sampleRows = 60;
/** Of texts that are shorter on the whole, nobody can tell that they are spoken. */
const fewestLetters = 6;

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** The names of the members that most of these objects have, and that hold a text or a number. */
function plainNames(objects: readonly JsonObject[]): string[] {
  const counts = new Map<string, number>();
  for (const object of objects)
    for (const name in object) if (isPlain(object[name])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 > objects.length).map(([name]) => name);
}

/** A list of objects as one with the names that all lists have, by what its members look like. */
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
  // Years and prices rise as well: a start without an end must be a clock.
  if (letters < sample.length * fewestLetters || (!isClock && columns.end === undefined)) return undefined;
  const { start, end, duration, text, speaker } = columns;
  const places = Object.entries({ start, end, duration, text, speaker });
  return objects.map((object) =>
    Object.fromEntries(
      places.flatMap(([role, place]) => (place === undefined ? [] : [[role, object[names[place] ?? '']]])),
    ),
  );
}

/** The first list in a value that can be read by its looks. */
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

/** True for a list of times and texts whose members have names that nobody knows, such as those of another language. */
export function isJsonColumns(value: unknown): boolean {
  return !hasTimedList(value) && rowsIn(value) !== undefined;
}

/** Reads a list by what its members look like, as columns of a table are. */
export function parseJsonColumns(value: unknown): Parsed {
  return parseTimedList(rowsIn(value) ?? []);
}
