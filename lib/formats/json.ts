import type { Format } from './format';
import { type FormatId, findFormat } from './formats';
import { respellJsonCues } from './json-cues';
import { jsonRows } from './json-formats';
import { isObject, readJson } from './json-text';
import { problemAt } from './problem';
import { type ReadResult, refuse } from './read-result';

type TextReader = (text: string) => ReadResult;

function emptyList(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  return ['segments', 'transcription', 'events', 'words', 'chunks'].find((name) => {
    const list = value[name];
    return Array.isArray(list) && list.length === 0;
  });
}

const deepestCaptions = 5;

/** Subtitles with arrows, lyrics with times, or a list as JSON inside a string. */
const wrapped = /-->[^\n]{1,40}\n|^\[\d{1,3}:\d\d[.:]\d{2,3}\][^\n]*\n\[\d|^\s{0,8}\[\s{0,8}\{\s{0,8}"/u;

/** The strings with such a text in a JSON value, as some services wrap them. */
function captionsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return wrapped.test(value) ? [value] : [];
  if (depth > deepestCaptions || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((member) => captionsIn(member, depth + 1));
}

/** The name of a property that holds a whole transcript as one text. */
const speechName = /^(?:text|transcript|transcription|transcript_?text|full_?text)$/iu;

/**
 * The text of an object with the transcript as one text, like OpenAI's answers. If there are several, the longest one.
 */
function speechIn(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const texts = Object.entries(value).flatMap(([name, text]) =>
    speechName.test(name) && typeof text === 'string' && /\S\s+\S|[^\0-\u024f]{8}/u.test(text) ? [text] : [],
  );
  return texts.sort((a, b) => b.length - a.length)[0];
}

const mostOthers = 5;

/** Reads the first of several such texts, and reports those with other words, such as translations. */
function readCaptions([first = '', ...others]: readonly string[], readText: TextReader): ReadResult {
  const result = readText(first);
  if (!result.ok) return result;
  const said = new Set(result.parsed.cues.map(({ text }) => text));
  const problems = others.slice(0, mostOthers).flatMap((captions) => {
    const other = readText(captions);
    const text = other.ok ? other.parsed.cues.find((cue) => cue.text !== '')?.text : undefined;
    return text === undefined || said.has(text) ? [] : [problemAt(0, 'other-words', text.slice(0, 60))];
  });
  return { ...result, parsed: { ...result.parsed, problems: [...problems, ...result.parsed.problems] } };
}

/**
 * Reads JSON of any kind, also as Python prints it.
 *
 * @param others formats that are tried first
 * @param readText reads texts of other formats inside the JSON
 */
function readJsonText(
  text: string,
  others: readonly (Format & { readonly id: FormatId })[],
  readText: TextReader,
): ReadResult {
  const json = readJson(text);
  if (!json.ok) return json;
  const result = readValue(json.value, others, readText);
  if (!result.ok || !json.isCut) return result;
  const { parsed } = result;
  const cutOff = problemAt(text.trimEnd().split('\n').length, 'cut-off');
  return { ...result, parsed: { ...parsed, problems: [...parsed.problems, cutOff] } };
}

function readValue(
  value: unknown,
  others: readonly (Format & { readonly id: FormatId })[],
  readText: TextReader,
): ReadResult {
  const found = findFormat('json', value, [...others, ...jsonRows]);
  if (found && found.parsed.timed !== false) return { ok: true, ...found };
  const captions = captionsIn(value);
  if (captions.length > 0) return readCaptions(captions, readText);
  if (found) return { ok: true, ...found };
  const spoken = speechIn(value);
  if (spoken !== undefined) return readText(spoken);
  const empty = emptyList(value);
  return refuse(empty === undefined ? problemAt(1, 'json-unknown') : problemAt(1, 'json-empty-list', empty));
}

/**
 * The entry point for JSON. It is loaded separately, because it is a quarter of the import's code, and subtitles, the
 * most common files, do not need it.
 */
export const json = { readJsonText, respellJsonCues };

export type Json = typeof json;
