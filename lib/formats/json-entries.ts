import { type EntryTimes, speakerIn, textIn, timesIn } from './json-names';
import { isObject, type JsonObject } from './json-text';

/** One object of a list that may be a line, a word, or a paragraph of either. */
export interface Entry extends EntryTimes {
  /** As the file has it, with its mark-up and white space; undefined where there is none. */
  readonly text: string | undefined;
  readonly speaker: string | undefined;
  /** What is inside: words, or sentences. */
  readonly parts: readonly Entry[];
  /** Of the whole list, from 1. */
  readonly place: number;
}

/** Lists of several readings of the same sound, the best first: only that one counts. */
export const readings = new Set(['alternatives', 'nBest', 'NBest', 'n_best']);

/** Members that hold what an entry says one level deeper. */
function innerObject(entry: JsonObject): JsonObject | undefined {
  for (const [name, value] of Object.entries(entry)) {
    const [best] = readings.has(name) && Array.isArray(value) ? value : [];
    if (isObject(best)) return best;
    if ((name === 'data' || name === 'attributes' || name === 'attrs') && isObject(value)) return value;
  }
  return undefined;
}

/** Shorter lists, such as `[word, start, end]`, as objects; other values as they are. */
function objectOf(value: unknown): JsonObject | undefined {
  if (isObject(value)) {
    const names = Object.keys(value);
    // YouTube's pages wrap each line: `{transcriptSegmentRenderer: {…}}`.
    const [only] = names;
    const wrapped = names.length === 1 && only !== undefined ? value[only] : undefined;
    return isObject(wrapped) ? wrapped : value;
  }
  if (!Array.isArray(value) || value.length < 2 || value.length > 4) return undefined;
  const numbers = value.filter((part) => typeof part === 'number');
  const texts = value.filter((part) => typeof part === 'string');
  if (numbers.length < 1 || numbers.length > 2 || texts.length < 1) return undefined;
  const [start, end] = numbers;
  return {
    start,
    ...(end === undefined ? {} : { end }),
    text: texts.at(-1),
    ...(texts.length > 1 ? { speaker: texts[0] } : {}),
  };
}

function isTimed(entry: Entry): boolean {
  return entry.start !== undefined && entry.text !== undefined;
}

function entryOf(object: JsonObject, place: number, depth: number): Entry {
  const inner = innerObject(object) ?? {};
  const own = timesIn(object);
  const times = own.start ? own : timesIn(inner);
  return {
    ...times,
    end: times.end ?? own.end,
    text: textIn(object) ?? textIn(inner),
    speaker: speakerIn(object) ?? speakerIn(inner),
    parts: depth > 0 ? (partsIn(object, depth) ?? partsIn(inner, depth) ?? []) : [],
    place,
  };
}

/** The largest list inside an entry that is made of timed texts. */
function partsIn(object: JsonObject, depth: number): readonly Entry[] | undefined {
  let best: readonly Entry[] | undefined;
  for (const [name, value] of Object.entries(object)) {
    if (!Array.isArray(value) || readings.has(name)) continue;
    const entries = entriesIn(value, depth - 1);
    const timed = entries.filter((entry) => isTimed(entry) || entry.parts.length > 0).length;
    // Sentences are read before words: they stand first, and say the same.
    if (timed > 0 && timed * 2 >= entries.length && !best) best = entries;
  }
  return best;
}

/** The objects of a list as entries. `depth`: how many levels of lists inside are looked at. */
export function entriesIn(list: readonly unknown[], depth: number): Entry[] {
  return list.flatMap((value, index) => {
    const object = objectOf(value);
    return object ? [entryOf(object, index + 1, depth)] : [];
  });
}

/** A list in a file that holds timed texts, or times and speakers alone. */
export interface TimedList {
  readonly name: string;
  readonly entries: readonly Entry[];
  /** How many letters are said in it. */
  readonly letters: number;
  readonly hasSpeakers: boolean;
}

function lettersOf(entry: Entry): number {
  const own = entry.text?.trim().length ?? 0;
  return Math.max(
    own,
    entry.parts.reduce((sum, part) => sum + lettersOf(part) + 1, 0),
  );
}

function hasSpeaker(entry: Entry): boolean {
  return entry.speaker !== undefined || entry.parts.some(hasSpeaker);
}

/** Several words. */
function isProse(entry: Entry): boolean {
  return /\S\s+\S/u.test(entry.text ?? '');
}

/** The lists of a file that may belong to a transcript, in the order of the file. */
export interface FoundLists {
  readonly texts: readonly TimedList[];
  /** Times with speakers but without texts. */
  readonly turns: readonly TimedList[];
  /** Texts without times. */
  readonly untimed: readonly TimedList[];
}

const deepest = 12;

/**
 * All lists in a JSON value that may belong to a transcript. Lists at the same place of sibling objects, such as the
 * channels of a recording, are one list.
 */
export function timedLists(root: unknown): FoundLists {
  const texts = new Map<string, Entry[]>();
  const untimed = new Map<string, Entry[]>();
  const turns = new Map<string, Entry[]>();
  const put = (lists: Map<string, Entry[]>, path: string, entries: readonly Entry[]) => {
    const known = lists.get(path);
    if (known) for (const entry of entries) known.push(entry);
    else lists.set(path, [...entries]);
  };
  const visitList = (list: readonly unknown[], path: string, depth: number) => {
    const isReadings = readings.has(path.slice(path.lastIndexOf('.') + 1));
    const inside = isReadings ? list.slice(0, 1) : list;
    const entries = entriesIn(inside, 3);
    const filled = entries.filter((entry) => entry.text !== undefined || entry.parts.length > 0);
    const timed = filled.filter((entry) => isTimed(entry) || entry.parts.length > 0);
    if (timed.length > 0 && timed.length * 2 >= filled.length) put(texts, path, entries);
    if (timed.length === 0 && filled.filter(isProse).length * 2 > entries.length) put(untimed, path, entries);
    const named = entries.filter((entry) => entry.start && entry.speaker !== undefined && !entry.text);
    if (named.length > 0 && named.length === entries.length) put(turns, path, entries);
    for (const value of inside) visit(value, `${path}[]`, depth + 1);
  };
  const visit = (value: unknown, path: string, depth: number): void => {
    if (depth > deepest) return;
    if (Array.isArray(value)) visitList(value, path, depth);
    else if (isObject(value)) {
      for (const [name, member] of Object.entries(value)) visit(member, `${path}.${name}`, depth + 1);
    }
  };
  visit(root, '', 0);
  const listsOf = (lists: Map<string, Entry[]>) =>
    [...lists].map(([path, entries]) => ({
      name: path.slice(path.lastIndexOf('.') + 1).replaceAll('[]', ''),
      entries,
      letters: entries.reduce((sum, entry) => sum + lettersOf(entry), 0),
      hasSpeakers: entries.some(hasSpeaker),
    }));
  return { texts: listsOf(texts), turns: listsOf(turns), untimed: listsOf(untimed) };
}
