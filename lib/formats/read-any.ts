import { type FormatRow, findFormat } from './formats';
import { pageText } from './html-page';
import { isObject, readJson } from './json-text';
import type { Parsed } from './parsed';
import { type FileProblem, type Problem, problemAt } from './problem';
import { readTextLines } from './text-lines';
import { exampleTimes } from './timing-line';
import { localName, readXml } from './xml-text';

export type ReadResult =
  | { readonly ok: true; readonly format: FormatRow; readonly parsed: Parsed }
  | { readonly ok: false; readonly problem: Problem };

function refuse(problem: Problem): ReadResult {
  return { ok: false, problem };
}

function emptyList(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  return ['segments', 'transcription', 'events', 'words', 'chunks'].find((name) => {
    const list = value[name];
    return Array.isArray(list) && list.length === 0;
  });
}

function readJsonText(text: string): ReadResult {
  const json = readJson(text);
  if (!json.ok) return json;
  const found = findFormat('json', json.value);
  if (found) return { ok: true, ...found };
  const empty = emptyList(json.value);
  return refuse(empty === undefined ? problemAt(1, 'json-unknown') : problemAt(1, 'json-empty-list', empty));
}

function readXmlText(text: string): ReadResult {
  const xml = readXml(text);
  if (!xml.ok) return xml;
  const found = findFormat('xml', xml.root);
  if (found) return { ok: true, ...found };
  const name = localName(xml.root.name).toLowerCase();
  const isYoutube = name === 'transcript' || name === 'timedtext';
  return refuse(isYoutube ? problemAt(1, 'xml-without-lines', name) : problemAt(1, 'xml-unknown', name));
}

function readHtmlText(text: string): ReadResult {
  const found = findFormat('html', text);
  if (found) return { ok: true, ...found };
  // Stamps may stand inside the texts of a page, as they do in a text file.
  const content = readTextLines(pageText(text));
  const stamped = content.stamped() && findFormat('lines', content);
  return stamped ? { ok: true, ...stamped } : refuse(problemAt(1, 'web-page'));
}

function readLineText(text: string): ReadResult {
  const content = readTextLines(text);
  const found = findFormat('lines', content);
  // Without such a line, any text is plain text at least.
  return found
    ? { ok: true, ...found }
    : refuse(problemAt(content.malformedLine(), 'times-unreadable', exampleTimes));
}

const htmlStart =
  /^<(?:!doctype\s+html|html|head|body|cite|time|p|div|span|ul|ol|table|section|article|main|h[1-6]|meta|title)\b/iu;

/** True for a page; before its first tag may stand comments, as browsers write them, and the declaration of XML. */
function isHtml(text: string): boolean {
  let position = 0;
  for (;;) {
    while (/\s/u.test(text[position] ?? '')) position += 1;
    const ending = text.startsWith('<!--', position)
      ? '-->'
      : text.startsWith('<?xml', position)
        ? '?>'
        : undefined;
    if (ending === undefined) return htmlStart.test(text.slice(position, position + 40));
    const end = text.indexOf(ending, position);
    if (end < 0) return false;
    position = end + ending.length;
  }
}

/** Formats that are known but not read: hardly anybody has a talk in them. */
const unreadFormats: readonly [RegExp, FileProblem['code'] & ('sami' | 'microdvd')][] = [
  [/^<SAMI/iu, 'sami'],
  // Its times are numbers of pictures.
  [/^\{\d+\}\{\d*\}/u, 'microdvd'],
];

/**
 * Tells the format of a text by its content alone and reads it. `text` must be normalised (`normaliseText`).
 * Fails where the text is of a known family but broken (JSON, XML), or empty.
 */
export function readTranscript(text: string): ReadResult {
  const trimmed = text.trimStart();
  if (trimmed === '') return refuse(problemAt(1, 'empty'));
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{"[]|\]))/u.test(trimmed)) return readJsonText(text);
  if (isHtml(trimmed)) return readHtmlText(text);
  const unread = unreadFormats.find(([pattern]) => pattern.test(trimmed));
  if (unread) return refuse(problemAt(1, unread[1]));
  if (/^<[?!A-Za-z]/u.test(trimmed) && !/^<(?:v|c|i|b|u)\b/u.test(trimmed)) return readXmlText(text);
  return readLineText(text);
}
