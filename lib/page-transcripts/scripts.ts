// Not the package's entry point: the one for browsers includes old polyfills that build functions from strings.
import parseJson5 from 'json5/lib/parse.js';
import { isServiceJson } from '../formats/json-services';
import { calledData } from './called-data';
import { unpacked } from './packed-data';

/** Names that data give to a transcript. */
const nameOfTranscript = /transcri|caption|subtitle|^cues$/iu;
/** Names that they may give to one; the contents must look like a transcript, too. */
const nameOfList = /^(?:utterances|segments)$/iu;

/** What comes before a list or an object in a script: an equals sign or an opening bracket, or such a name. */
const anyValue = /[=(]\s{0,20}(?:["'][^"'\n]{0,100}["']\s{0,20},\s{0,20})?(?=[[{])/gu;
const namedValue =
  /["']?\w{0,40}(?:transcri|caption|subtitle|cues|utterances|segments)\w{0,20}["']?\s{0,5}[:=]\s{0,20}(?=[[{])/giu;
const namedText =
  /["']?\w{0,40}(?:transcri|caption|subtitle|vtt|srt)\w{0,20}["']?\s{0,5}[:=]\s{0,20}(?=["'`])/giu;
const quotedJson = /JSON\.parse\(\s{0,20}(?=["'])/gu;

/** No transcript is nested deeper than this. */
const deepest = 16;

/** At most this many values of a script are tried, with at most this many UTF-16 units in total. */
const mostTries = 200;
const mostLetters = 40_000_000;
/** The most values that are returned. No page has so many transcripts. */
const mostValues = 100;
/** The longest text that is read as JSON5, in UTF-16 units. That takes ten times as long as reading JSON. */
const longestLoose = 3_000_000;

/** A value that a page calls a transcript. */
export interface NamedValue {
  readonly value: unknown;
  /** The BCP 47 tag beside it; '' if there is none. */
  readonly language: string;
  /** The list called `chapters` beside it. */
  readonly chapters: unknown;
  /** The list called `contributors` or `speakers` beside it. */
  readonly people: unknown;
  /** Whether its name says that it is a transcript. */
  readonly isNamed: boolean;
}

/** The offset after the bracket or quoted text that begins at `from`; -1 if it does not end. */
function endOfValue(script: string, from: number): number {
  let depth = 0;
  for (let at = from; at < script.length; at += 1) {
    const letter = script[at];
    if (letter === '"' || letter === "'" || letter === '`') {
      at += 1;
      while (at < script.length && script[at] !== letter) at += script[at] === '\\' ? 2 : 1;
      if (depth === 0) return at + 1;
    } else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/**
 * Escapes the line breaks and tabs within the strings of JSON: pages that are assembled from parts leave them
 * unescaped.
 */
function withoutBreaks(text: string): string {
  let isText = false;
  return text.replace(/\\.|["\n\r\t]/gu, (part) => {
    if (part === '"') isText = !isText;
    else if (isText && part.length === 1) return JSON.stringify(part).slice(1, -1);
    return part;
  });
}

/** The text of a template literal; undefined if it has placeholders. */
function parseTemplate(text: string): unknown {
  if (!text.startsWith('`') || text.includes('${')) return undefined;
  return text.slice(1, -1).replace(/\\([`$\\])/gu, '$1');
}

/** A text of this length or less is a name or an address. */
const shortestText = 200;

function parse(text: string): unknown {
  const readers = [
    () => JSON.parse(text),
    () => (text.length <= longestLoose ? parseJson5(text) : undefined),
    () => (text.includes('\n') ? JSON.parse(withoutBreaks(text)) : undefined),
  ];
  for (const read of readers) {
    try {
      return read();
    } catch {
      // The next reader accepts more.
    }
  }
  return undefined;
}

const languageName = /^(?:language|lang|locale|inLanguage|\w{0,20}languageCode|srclang)$/iu;
/** A language tag as the name of a member. `id` and similar names are not taken for languages. */
const shortTag = /^(?!id$|to$|no$|url$|vtt$|srt$|raw$|end$|ids$)[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/u;
const tag = /^[a-z]{2,3}(?:[-_]\w{2,8})*$/iu;

type Members = Readonly<Record<string, unknown>>;

const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};

const isTag = ([name, value]: readonly [string, unknown]) =>
  (languageName.test(name) || name === 'code') && typeof value === 'string' && tag.test(value);

/** The language that an object names, as a tag or as an object that contains one; '' if there is none. */
function ownLanguage(members: Members): string {
  for (const [name, value] of Object.entries(members)) {
    if (!languageName.test(name)) continue;
    const told = typeof value === 'string' ? value : Object.entries(membersOf(value)).find(isTag)?.[1];
    if (typeof told === 'string' && tag.test(told)) return told.replaceAll('_', '-');
  }
  return '';
}

/** The language that a transcript or one of its parts names; '' if there is none. */
function languageIn(transcript: unknown): string {
  const own = membersOf(transcript);
  return ownLanguage(own) || Object.values(own).map(membersOf).map(ownLanguage).find(Boolean) || '';
}

const isList = (name: string, value: unknown) =>
  (nameOfTranscript.test(name) || nameOfList.test(name)) && typeof value === 'object' && value !== null;

/** Whether these are several transcripts, each with the tag of its language, and not the parts of one. */
const areSeveral = (transcripts: readonly unknown[]) =>
  transcripts.length > 0 &&
  transcripts.every((one) => {
    const members = membersOf(one);
    return (
      ownLanguage(members) !== '' && Object.entries(members).some(([name, value]) => isList(name, value))
    );
  });

/** Transcripts with the tags of their languages, if all names of the members are tags; otherwise empty. */
function byLanguage(member: unknown): [string, unknown][] {
  const entries = Object.entries(membersOf(member)).slice(0, mostValues);
  const areTags = entries.every(([name, value]) => shortTag.test(name) && typeof value !== 'number');
  return areTags ? entries : [];
}

/** A value that is a transcript as a whole. */
const wholeValue = (value: object): NamedValue => ({
  value,
  language: languageIn(value),
  chapters: undefined,
  people: undefined,
  isNamed: true,
});

/** The values that data call a transcript, at any depth. Strings that contain data are searched too, one level deep. */
function named(value: unknown, depth: number, isInside: boolean): NamedValue[] {
  if (depth > deepest || value === null) return [];
  if (typeof value === 'string') {
    return !isInside && value.length > 40 && /[[{]/u.test(value) && nameInText.test(value)
      ? valuesIn(value, true)
      : [];
  }
  if (typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item) => named(item, depth + 1, isInside));
  // A response of a transcription service has the words in one member and the text in another.
  if (isServiceJson(value)) return [wholeValue(value)];
  let outer: string | undefined;
  return Object.entries(value).flatMap(([name, member]) => {
    const isNamed = nameOfTranscript.test(name);
    if (!isNamed && !(nameOfList.test(name) && Array.isArray(member)))
      return named(member, depth + 1, isInside);
    if (Array.isArray(member) && areSeveral(member)) return named(member, depth + 1, isInside);
    const { chapters, contributors, speakers } = value as Readonly<Record<string, unknown>>;
    // Looked up once: an object may have very many transcripts.
    outer ??= ownLanguage(value as Members);
    const beside = { chapters, people: contributors ?? speakers, isNamed };
    const languages = isNamed ? byLanguage(member) : [];
    if (languages.length > 0)
      return languages.map(([language, value]) => ({
        value,
        language: language.replaceAll('_', '-'),
        ...beside,
      }));
    return [{ value: member, language: languageIn(member) || outer, ...beside }];
  });
}

const nameInText = /transcri|caption|subtitle|cues|utterances|segments/iu;

function valuesIn(script: string, isInside: boolean): NamedValue[] {
  const data = /^\s*[[{]/u.test(script) ? script : calledData(script, endOfValue);
  const whole = unpacked(parse(data ?? ''));
  if (typeof whole === 'object' && whole !== null) return named(whole, 0, isInside);
  const found: NamedValue[] = [];
  let tries = 0;
  let letters = 0;
  /** The end of the last value that was read. */
  let reached = 0;
  const visit = (pattern: RegExp, use: (value: unknown, written: string, text: string) => NamedValue[]) => {
    for (const { 0: written, index } of script.matchAll(pattern)) {
      const from = index + written.length;
      if (from < reached || tries >= mostTries || letters >= mostLetters) continue;
      const end = endOfValue(script, from);
      letters += (end < 0 ? script.length : end) - from;
      tries += 1;
      const text = end < 0 ? '' : script.slice(from, end);
      const values = nameInText.test(written + text) ? use(parse(text), written, text) : [];
      found.push(...values);
      if (values.length > 0) reached = end;
    }
    reached = 0;
  };
  visit(quotedJson, (text) => (typeof text === 'string' && !isInside ? valuesIn(text, true) : []));
  visit(anyValue, (value) => named(value, 0, isInside));
  // If no enclosing value can be read, only the named values themselves can be.
  if (found.length === 0)
    visit(namedValue, (value, written) => {
      const beside = { language: '', chapters: undefined, people: undefined };
      return value ? [{ value, ...beside, isNamed: !/utterances|segments/iu.test(written) }] : [];
    });
  if (found.length === 0)
    visit(namedText, (parsed, _, text) => {
      const value = parsed ?? parseTemplate(text);
      const isText = typeof value === 'string' && value.length > shortestText;
      return isText ? [{ value, language: '', chapters: undefined, people: undefined, isNamed: true }] : [];
    });
  return found;
}

/**
 * Finds the values in a page's script that it calls transcripts, captions or subtitles. They may be JSON, literals of
 * the script with or without quoted names, or JSON in a string within either. Returns at most 100.
 */
export function namedValuesIn(script: string): NamedValue[] {
  return valuesIn(script, false).slice(0, mostValues);
}
