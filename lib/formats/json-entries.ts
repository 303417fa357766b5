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

/** An object of a list: possibly a line, a word, or a paragraph of lines or words. */
export interface Entry extends EntryTimes {
  /** The text as in the file, with its markup and white space; undefined if there is none. */
  readonly text: string | undefined;
  readonly speaker: string | undefined;
  /** The entries inside: words or sentences. */
  readonly parts: readonly Entry[];
  /** The position in the whole list, from 1. */
  readonly place: number;
  /** If the entry has no time: a property that looks like one, as `name: value`. */
  readonly untold: string | undefined;
}

/** The deepest level at which lists are read. Transcripts have no deeper ones. */
const deepest = 12;

function saysWords(entry: Entry): boolean {
  return entry.parts.length > 0 || /[\p{L}\p{N}]/u.test(entry.text ?? '');
}

/** True if at least half of the entries with words have times. Punctuation marks often have none. */
function areTimed(entries: readonly Entry[]): boolean {
  const spoken = entries.filter(saysWords);
  const timed = spoken.filter((entry) => entry.start !== undefined || entry.parts.length > 0).length;
  return timed > 0 && timed * 2 >= spoken.length;
}

/** Entries by their objects. A list inside an entry is visited twice: as its words, and as a list of its own. */
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
  // For words that Gentle has not found in the audio, it gives offsets in the text.
  const own = object.case === 'not-found-in-audio' ? noTimes : timesIn(members);
  const times = own.start ? own : timesIn(inner);
  const parts = partsIn(object, seen, depth) ?? (innerMember && partsIn(innerMember, seen, depth)) ?? noParts;
  const inside = times.start || text === undefined || parts.length > 0 ? undefined : timesInside(object);
  // Otter gives paragraphs in audio samples, but the words inside in seconds.
  const first = parts[0]?.start;
  const isSamples =
    first && times.start?.unit === undefined && (times.start?.value ?? 0) > first.value * 100 + 100;
  if (isSamples) {
    // The unit is set, because paragraphs without words, in another unit, may be in the same list.
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

/** Spotify puts the speaker into a title of its own, above the text: `{title: {title: 'Speaker 1'}}`. */
function speakerHeading({ title }: JsonObject): string | undefined {
  const name = isObject(title) ? stringIn(title.title) : undefined;
  return name !== undefined && isNumberedSpeaker(name) ? name : undefined;
}

/** The first list inside an entry that consists of timed texts. */
function partsIn(object: JsonObject, seen: EntriesSeen, depth: number): readonly Entry[] | undefined {
  if (depth > deepest) return undefined;
  for (const name in object) {
    const value = object[name];
    if (!Array.isArray(value) || readings.has(name)) continue;
    // Sentences are used rather than words with the same text, because they come first.
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

/** If the file gives only ends, each entry starts at the end of the one before. */
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

/** A list in a file with timed texts, or with times and speakers only. */
export interface TimedList {
  readonly name: string;
  /** The path from the top of the file, without the name of the list. */
  readonly parent: string;
  readonly entries: readonly Entry[];
  /** The length of all its texts, in UTF-16 code units. */
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

/** True for a text of more than one word. */
function isProse(entry: Entry): boolean {
  return /\S\s+\S/u.test(entry.text ?? '');
}

/** The lists of a file that may belong to a transcript, in the order of the file. */
export interface FoundLists {
  readonly texts: readonly TimedList[];
  /** Lists of times and speakers without texts. */
  readonly turns: readonly TimedList[];
  /** Lists of texts without times. */
  readonly untimed: readonly TimedList[];
}

/** Lists of people, in which each person has a list of what they said. */
const people = /\.(?:speakers?|participants?|tracks|channels|users|people|agents|voices|persons)$/iu;

function nameOfPerson({ name, speaker, displayName, username, user }: JsonObject): string | undefined {
  const inside = isObject(user) ? stringIn(user.name) : undefined;
  return stringIn(name) ?? stringIn(speaker) ?? stringIn(displayName) ?? stringIn(username) ?? inside;
}

/** Names are cut to this length: they are part of the paths of all lists below them. */
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

/** The lists found in each value, because every JSON format asks for them. */
const known = new WeakMap<object, FoundLists>();

/**
 * All lists in a JSON value that may belong to a transcript. Lists at the same path in sibling objects, such as the
 * channels of a recording, form one list.
 */
export function timedLists(root: unknown): FoundLists {
  if (typeof root !== 'object' || root === null) return { texts: [], turns: [], untimed: [] };
  const lists = known.get(root) ?? findLists(root);
  known.set(root, lists);
  return lists;
}
