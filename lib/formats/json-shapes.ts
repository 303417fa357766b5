import { overridePattern } from './cue-markup';
import { readTimeText } from './file-time';
import { membersOf, roleOf, textIn, timesIn } from './json-names';
import { isObject, type JsonObject, numberIn } from './json-text';

/** A list of lines has at least this many times. */
const fewestTimes = 2;
/** A longer list of numbers and texts is not a line. */
const longestRow = 8;

function isTime(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && readTimeText(value) !== undefined);
}

/** `[1.5, 2, "text"]` or `["0:05", "Ana", "text"]` as an object; undefined for other lists. */
function rowOf(list: readonly unknown[]): JsonObject | undefined {
  if (list.length < 2 || list.length > longestRow) return undefined;
  const times = list.filter(isTime);
  const texts = list.filter((part) => typeof part === 'string' && !isTime(part));
  if (times.length < 1 || times.length > 2 || texts.length < 1) return undefined;
  const [start, end] = times;
  return {
    start,
    ...(end === undefined ? {} : { end }),
    text: texts.at(-1),
    ...(texts.length > 1 ? { speaker: texts[0] } : {}),
  };
}

/** An event of SubStation Alpha that a program has written as JSON; undefined for comments, which are not shown. */
function subStationEvent(event: JsonObject, text: string): JsonObject | undefined {
  if (event.type === 'Comment') return undefined;
  return { ...event, text: text.replace(overridePattern, '').replace(/\\[Nnh]/gu, ' ') };
}

/**
 * An entry of a list as an object. The entry may be a short list, or an object wrapped in another; otherwise undefined.
 */
export function objectOf(value: unknown): JsonObject | undefined {
  if (Array.isArray(value)) return rowOf(value);
  if (!isObject(value)) return undefined;
  if ('layer' in value && typeof value.text === 'string') return subStationEvent(value, value.text);
  const names = Object.keys(value);
  // YouTube's pages wrap each line: `{transcriptSegmentRenderer: {…}}`.
  const [only] = names;
  const wrapped = names.length === 1 && only !== undefined ? value[only] : undefined;
  return isObject(wrapped) ? wrapped : value;
}

/**
 * Converts columns such as `{start: [1, 2], text: ["…", "…"]}` to a list of entries. A column may also be an object
 * with numbers as names. Undefined for other objects.
 */
function rowsOfColumns(object: JsonObject): JsonObject[] | undefined {
  const columns = Object.entries(object).flatMap(([name, value]) => {
    const role = roleOf(name)?.role;
    const isColumn = Array.isArray(value) || (isObject(value) && Object.keys(value).every(isIndex));
    return role && isColumn ? [{ name, role, cells: Object.values(value as object) as unknown[] }] : [];
  });
  const texts = columns.find(({ role }) => role === 'text')?.cells;
  const starts = columns.find(({ role }) => role === 'start')?.cells;
  if (!texts || starts?.length !== texts.length || texts.length < fewestTimes) return undefined;
  if (!texts.every((text) => typeof text === 'string') || !starts.every(isTime)) return undefined;
  const whole = columns.filter(({ cells }) => cells.length === texts.length);
  return texts.map((_, row) => Object.fromEntries(whole.map(({ name, cells }) => [name, cells[row]])));
}

function isIndex(name: string): boolean {
  return /^\d{1,7}$/u.test(name);
}

/**
 * The list that an object represents: columns, texts by their times, or entries by their numbers; otherwise undefined.
 */
export function listIn(object: JsonObject): readonly unknown[] | undefined {
  const names = Object.keys(object);
  if (names.length < fewestTimes) return undefined;
  const isNumbered = names.every(isIndex);
  const values = Object.values(object);
  if (isNumbered && values.every(isObject)) return values;
  const isTimed = names.every((name) => numberIn(name) !== undefined || readTimeText(name) !== undefined);
  const isCounted = isNumbered && names.every((name, index) => Number(name) === Number(names[0]) + index);
  if (isTimed && !isCounted && values.every((text) => typeof text === 'string'))
    return names.map((start, index) => ({ start, text: values[index] }));
  return rowsOfColumns(object);
}

/** The deepest level at which pieces of lines are found inside an entry. */
const deepestPieces = 3;

/** The text of an entry that is in pieces, in a list inside it or inside its lines; undefined if there is none. */
export function textInside(object: JsonObject, depth = 1): string | undefined {
  if (depth > deepestPieces) return undefined;
  for (const value of Object.values(object)) {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isObject)) continue;
    const texts = value.flatMap((part) => textIn(membersOf(part)) ?? textInside(part, depth + 1) ?? []);
    if (texts.length === value.length && texts.some((text) => text.trim() !== ''))
      return texts.join(texts.some((text) => /^\s|\s$/u.test(text)) ? '' : ' ');
  }
  return undefined;
}

/** The object in an entry that has its times, such as the first of its `instances`; undefined if there is none. */
export function timesInside(object: JsonObject): JsonObject | undefined {
  for (const value of Object.values(object)) {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (!isObject(first)) continue;
    const members = membersOf(first);
    if (timesIn(members).start && textIn(members) === undefined) return first;
  }
  return undefined;
}

const timelike =
  /time|start|begin|from|offset|stamp|second|millis|frame|(?:^|_)(?:at|ts|ms|in|out|pos)(?:_|$)/iu;

/** A property that looks like a time, in an entry without a time, as `name: value`; undefined if there is none. */
export function untoldTime(object: JsonObject): string | undefined {
  for (const [name, value] of Object.entries(object)) {
    const isClock = typeof value === 'string' && value.length <= 40 && /\d:\d\d/u.test(value);
    const isNumber =
      numberIn(value) !== undefined &&
      timelike.test(name) &&
      !/char|index|token|page|line|word|count/iu.test(name);
    if (isClock || isNumber) return `${name}: ${value}`;
  }
  return undefined;
}

/** Lists of alternative results for the same speech, the best first. Only the best is used. */
export const readings = new Set(['alternatives', 'nBest', 'NBest', 'n_best']);

/**
 * True for a list of alternative results for the same speech. Recognisers that give a confidence for each of them may
 * call it `transcripts`.
 */
export function areReadings(list: readonly unknown[], name: string): boolean {
  const isReading = (each: unknown) =>
    isObject(each) && numberIn(each.confidence) !== undefined && Array.isArray(each.words);
  return readings.has(name) || (name === 'transcripts' && list.every(isReading));
}

/** Properties that hold the contents of an entry, one level deeper. */
const inner = new Set(['data', 'attributes', 'attrs', 'additions', 'metadata']);

/** The object in such a property, or the best of several alternatives; undefined if there is neither. */
export function innerObject(entry: JsonObject): JsonObject | undefined {
  for (const name in entry) {
    const value = entry[name];
    if (Array.isArray(value)) {
      if (readings.has(name) && isObject(value[0])) return value[0];
      continue;
    }
    if (inner.has(name) && isObject(value)) return value;
  }
  return undefined;
}
