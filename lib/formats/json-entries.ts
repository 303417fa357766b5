import type { FileTime } from './file-time';
import { byLanguage } from './json-languages';
import { type EntryTimes, membersOf, speakerIn, textIn, timesIn } from './json-names';
import {
  areReadings,
  innerObject,
  listIn,
  objectOf,
  readings,
  textInside,
  timesInside,
  untoldTime,
} from './json-shapes';
import { isObject, type JsonObject, stringIn } from './json-text';
import { isNumberedSpeaker } from './speaker-name';

/** One object of a list that may be a line, a word, or a paragraph of either. */
export interface Entry extends EntryTimes {
  /** As the file has it, with its mark-up and white space; undefined if there is none. */
  readonly text: string | undefined;
  readonly speaker: string | undefined;
  /** What is inside: words, or sentences. */
  readonly parts: readonly Entry[];
  /** Of the whole list, from 1. */
  readonly place: number;
  /** What looks like a time in an entry that has none, as `name: value`. */
  readonly untold: string | undefined;
}

/** Lists deeper than this belong to no transcript. */
const deepest = 12;

function saysWords(entry: Entry): boolean {
  return entry.parts.length > 0 || /[\p{L}\p{N}]/u.test(entry.text ?? '');
}

/** True where at least half of what says something has times. Marks of punctuation often have none. */
function areTimed(entries: readonly Entry[]): boolean {
  const spoken = entries.filter(saysWords);
  const timed = spoken.filter((entry) => entry.start !== undefined || entry.parts.length > 0).length;
  return timed > 0 && timed * 2 >= spoken.length;
}

/** Entries by their objects: a list inside an entry is looked at once as its words, and once as a list. */
type EntriesSeen = Map<object, Entry>;

const noParts: readonly Entry[] = [];
const noTimes: EntryTimes = { start: undefined, end: undefined, duration: undefined };

function inSeconds(time: FileTime | undefined): FileTime | undefined {
  return time && { unit: 1, ...time };
}

function entryOf(object: JsonObject, place: number, seen: EntriesSeen, depth: number): Entry {
  const members = membersOf(object);
  const innerMember = innerObject(object);
  const inner = innerMember ? membersOf(innerMember) : [];
  const text = textIn(members) ?? textIn(inner);
  // Gentle tells places in the text of words that it has not found in the sound.
  const own = object.case === 'not-found-in-audio' ? noTimes : timesIn(members);
  const times = own.start ? own : timesIn(inner);
  const parts = partsIn(object, seen, depth) ?? (innerMember && partsIn(innerMember, seen, depth)) ?? noParts;
  const inside = times.start || text === undefined || parts.length > 0 ? undefined : timesInside(object);
  // Otter counts samples of the sound for paragraphs, and seconds for the words inside.
  const first = parts[0]?.start;
  const isSamples =
    first && times.start?.unit === undefined && (times.start?.value ?? 0) > first.value * 100 + 100;
  if (isSamples) {
    // Paragraphs without words may stand beside, whose unit is another.
    const words = parts.map((part) => ({ ...part, start: inSeconds(part.start), end: inSeconds(part.end) }));
    return {
      ...noTimes,
      start: words[0]?.start,
      end: words.at(-1)?.end,
      text,
      speaker: speakerIn(members),
      parts: words,
      place,
      untold: undefined,
    };
  }
  const told = inside ? timesIn(membersOf(inside)) : times;
  return {
    start: told.start,
    end: told.end ?? own.end,
    duration: told.duration,
    text: text ?? (told.start && parts.length === 0 ? textInside(object) : undefined),
    speaker: speakerIn(members) ?? speakerIn(inner) ?? speakerHeading(object),
    parts,
    place,
    untold: told.start || text === undefined ? undefined : untoldTime(object),
  };
}

/** Spotify puts who speaks into a title of its own, above what is said: `{title: {title: 'Speaker 1'}}`. */
function speakerHeading({ title }: JsonObject): string | undefined {
  const name = isObject(title) ? stringIn(title.title) : undefined;
  return name !== undefined && isNumberedSpeaker(name) ? name : undefined;
}

/** The first list inside an entry that is made of timed texts. */
function partsIn(object: JsonObject, seen: EntriesSeen, depth: number): readonly Entry[] | undefined {
  if (depth > deepest) return undefined;
  for (const name in object) {
    const value = object[name];
    if (!Array.isArray(value) || readings.has(name)) continue;
    // Sentences are read before words: they stand first, and say the same.
    const entries = entriesIn(value, seen, depth + 1);
    if (areTimed(entries)) return entries;
  }
  return undefined;
}

/** The objects of a list as entries. */
function entriesIn(list: readonly unknown[], seen: EntriesSeen, depth: number): Entry[] {
  const entries: Entry[] = [];
  list.forEach((value, index) => {
    if (typeof value !== 'object' || value === null) return;
    const known = seen.get(value);
    const object = known ? undefined : objectOf(value);
    const entry = known ?? (object && entryOf(object, index + 1, seen, depth));
    if (!entry) return;
    seen.set(value, entry);
    entries.push(entry);
  });
  return entries.some((entry) => entry.start) ? entries : startsFromEnds(entries);
}

/** Entries of which the file tells only the ends begin where the one before ends. */
function startsFromEnds(entries: Entry[]): Entry[] {
  const spoken = entries.filter(saysWords);
  if (spoken.length < 2 || !spoken.every((entry) => entry.end && entry.parts.length === 0)) return entries;
  let end: FileTime = { value: 0, unit: 1 };
  return entries.map((entry) => {
    const start = end;
    end = entry.end ?? end;
    return { ...entry, start };
  });
}

/** A list in a file that holds timed texts, or times and speakers alone. */
export interface TimedList {
  readonly name: string;
  /** Where it stands: the path to it from the top, without its name. */
  readonly parent: string;
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

/** Lists of people, each of whom has a list of what they say. */
const people = /\.(?:speakers?|participants?|tracks|channels|users|people|agents|voices|persons)$/iu;

function nameOfPerson({ name, speaker, displayName, username, user }: JsonObject): string | undefined {
  const inside = isObject(user) ? stringIn(user.name) : undefined;
  return stringIn(name) ?? stringIn(speaker) ?? stringIn(displayName) ?? stringIn(username) ?? inside;
}

/** Of longer names this much is looked at: each list below has the name in its path. */
const longestName = 100;

function findLists(root: unknown): FoundLists {
  const found = new Map<string, Entry[]>();
  const seen: EntriesSeen = new Map();
  const visitList = (list: readonly unknown[], path: string, depth: number, owner?: string) => {
    const languages = byLanguage(list);
    if (languages) {
      for (const [language, entries] of languages) visitList(entries, `${path}#${language}`, depth, owner);
      return;
    }
    const inside = areReadings(list, path.slice(path.lastIndexOf('.') + 1)) ? list.slice(0, 1) : list;
    const known = found.get(path) ?? [];
    for (const entry of entriesIn(inside, seen, depth))
      known.push(owner === undefined || entry.speaker !== undefined ? entry : { ...entry, speaker: owner });
    if (known.length > 0) found.set(path, known);
    const arePeople = people.test(path);
    for (const value of inside) {
      const owned = arePeople && isObject(value) ? nameOfPerson(value) : undefined;
      visit(value, `${path}[]`, depth + 1, owned ?? owner);
    }
  };
  const visit = (value: unknown, path: string, depth: number, owner?: string): void => {
    if (depth > deepest) return;
    if (Array.isArray(value)) visitList(value, path, depth, owner);
    else if (isObject(value)) {
      const list = listIn(value);
      if (list) visitList(list, path, depth, owner);
      else
        for (const [name, member] of Object.entries(value))
          visit(member, `${path}.${name.slice(0, longestName)}`, depth + 1, owner);
    }
  };
  visit(root, '', 0);
  const lists = [...found].map(([path, entries]) => ({
    name: path.slice(path.lastIndexOf('.') + 1).replaceAll('[]', ''),
    parent: path.slice(0, Math.max(0, path.lastIndexOf('.'))),
    entries,
    letters: entries.reduce((sum, entry) => sum + lettersOf(entry), 0),
    hasSpeakers: entries.some(hasSpeaker),
  }));
  const isTurn = (entry: Entry) => entry.start && entry.speaker !== undefined && !entry.text;
  return {
    texts: lists.filter(({ entries }) => areTimed(entries)),
    turns: lists.filter(({ entries }) => entries.every(isTurn)),
    untimed: lists.filter(
      ({ entries }) => !areTimed(entries) && entries.filter(isProse).length * 2 > entries.length,
    ),
  };
}

/** What was found in a value, since every format asks for it in turn. */
const known = new WeakMap<object, FoundLists>();

/**
 * All lists in a JSON value that may belong to a transcript. Lists at the same place of sibling objects, such as the
 * channels of a recording, are one list.
 */
export function timedLists(root: unknown): FoundLists {
  if (typeof root !== 'object' || root === null) return { texts: [], turns: [], untimed: [] };
  const lists = known.get(root) ?? findLists(root);
  known.set(root, lists);
  return lists;
}
