import { parseAss } from './ass';
import type { FormatId } from './format-id';
import { isObject, readJson } from './json-text';
import { parseLrc } from './lrc';
import type { Parsed } from './parsed';
import { parsePlainText } from './plain-text';
import { isPodcastHtml, parsePodcastHtml } from './podcast-html';
import { isPodcastJson, parsePodcastJson } from './podcast-json';
import { parseSbv, sbvTimes } from './sbv';
import { isSegmentList, parseSegmentList } from './segment-list';
import { parseSrt } from './srt';
import { parseStampedText } from './stamped-text';
import { readTimingLine } from './timing-line';
import { parseTtml } from './ttml';
import { parseWebVtt } from './webvtt';
import { isWhisperConsoleLine, parseWhisperConsole } from './whisper-console';
import { isWhisperCppJson, parseWhisperCppJson } from './whisper-cpp-json';
import { isWhisperJson, parseWhisperJson } from './whisper-json';
import { parseWhisperTable, tableKind } from './whisper-table';
import { descendants, localName, readXml } from './xml-text';
import { isYoutubeJson3, parseYoutubeJson3 } from './youtube-json3';
import { parseYoutubeXml } from './youtube-xml';

export type ReadResult =
  | { readonly ok: true; readonly format: FormatId; readonly parsed: Parsed }
  | { readonly ok: false; readonly line: number; readonly message: string };

const jsonForms: readonly [FormatId, (value: unknown) => boolean, (value: unknown) => Parsed][] = [
  ['youtube-json3', isYoutubeJson3, parseYoutubeJson3],
  ['whisper-cpp-json', isWhisperCppJson, parseWhisperCppJson],
  ['podcast-json', isPodcastJson, parsePodcastJson],
  ['whisper-json', isWhisperJson, parseWhisperJson],
  ['segments-json', isSegmentList, parseSegmentList],
];

function emptyList(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  return ['segments', 'transcription', 'events', 'words', 'chunks'].find((name) => {
    const list = value[name];
    return Array.isArray(list) && list.length === 0;
  });
}

function readJsonForm(text: string): ReadResult {
  const json = readJson(text);
  if (!json.ok) return json;
  const form = jsonForms.find(([, fits]) => fits(json.value));
  if (form) return { ok: true, format: form[0], parsed: form[2](json.value) };
  const empty = emptyList(json.value);
  if (empty !== undefined)
    return { ok: false, line: 1, message: `its list "${empty}" is empty; expected timed text` };
  return {
    ok: false,
    line: 1,
    message:
      'JSON of an unknown shape; expected a transcript of Podcasting 2.0 ("segments" with "startTime" and "body"), ' +
      'Whisper ("segments" with "start", "end" and "text"), whisper.cpp ("transcription") or YouTube ("events")',
  };
}

function readXmlForm(text: string): ReadResult {
  const xml = readXml(text);
  if (!xml.ok) return xml;
  const name = localName(xml.root.name).toLowerCase();
  if (name === 'tt') return { ok: true, format: 'ttml', parsed: parseTtml(xml.root) };
  const isYoutube = name === 'transcript' || name === 'timedtext';
  if (isYoutube && ['text', 'p'].some((child) => descendants(xml.root, child).length > 0)) {
    return { ok: true, format: 'youtube-xml', parsed: parseYoutubeXml(xml.root) };
  }
  const found = isYoutube ? `no line in its <${name}>` : `XML of an unknown kind, <${name}>`;
  return {
    ok: false,
    line: 1,
    message: `${found}; expected TTML (<tt>) or YouTube captions (<transcript>, <timedtext>)`,
  };
}

/** Forms that are told but not read: hardly anybody has a talk in them. */
const unreadForms: readonly [RegExp, string][] = [
  [/^<SAMI/iu, 'this is SAMI, which is not read'],
  [/^\{\d+\}\{\d*\}/u, 'this is MicroDVD, whose times are picture numbers, which is not read'],
];

function read(format: FormatId, parsed: Parsed): ReadResult {
  return { ok: true, format, parsed };
}

/**
 * Tells the form of a text by its content alone and reads it. `text` must be normalised (`normaliseText`).
 * Fails where the text is of a known family but broken (JSON, XML), or empty.
 */
export function readTranscript(text: string): ReadResult {
  const trimmed = text.trimStart();
  if (trimmed === '') return { ok: false, line: 1, message: 'the file is empty; expected a transcript' };
  if (/^WEBVTT(?:\s|$)/iu.test(trimmed)) return read('webvtt', parseWebVtt(text));
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{"[]|\]))/u.test(trimmed)) return readJsonForm(text);
  if (/^<(?:!doctype\s+html|html|head|body|cite|time|p|div|section|article|main)\b/iu.test(trimmed)) {
    if (isPodcastHtml(trimmed)) return read('podcast-html', parsePodcastHtml(text));
    return {
      ok: false,
      line: 1,
      message: 'a web page without a transcript in it; expected <time> before each <p>',
    };
  }
  const unread = unreadForms.find(([pattern]) => pattern.test(trimmed));
  if (unread) return { ok: false, line: 1, message: `${unread[1]}; save it as SRT or WebVTT and try again` };
  if (/^<[?!A-Za-z]/u.test(trimmed) && !/^<(?:v|c|i|b|u)\b/u.test(trimmed)) return readXmlForm(text);
  return readLines(text);
}

function readLines(text: string): ReadResult {
  if (
    /^\s*\[(?:script info|v4\+? styles|events)\]/imu.test(text.slice(0, 20_000)) ||
    /^Dialogue:/mu.test(text)
  ) {
    return read('ass', parseAss(text));
  }
  const table = tableKind(text);
  if (table) return read(table === 'tsv' ? 'whisper-tsv' : 'whisper-csv', parseWhisperTable(text, table));

  const lines = text.split('\n');
  const timing = lines.find((line) => typeof readTimingLine(line) === 'object' || isWhisperConsoleLine(line));
  if (timing !== undefined && isWhisperConsoleLine(timing))
    return read('whisper-console', parseWhisperConsole(text));
  if (timing !== undefined) {
    // WebVTT that has lost its first line: dots in the times, and no counters.
    const isVtt =
      timing.includes('.') && !timing.includes(',') && !lines.some((line) => /^\s*\d+\s*$/u.test(line));
    return isVtt ? read('webvtt', parseWebVtt(text)) : read('srt', parseSrt(text));
  }
  if (lines.some((line) => sbvTimes.test(line))) return read('sbv', parseSbv(text));
  if (
    lines.some((line) =>
      /^\s*\[\d{1,4}:\d\d[.,]\d{1,3}\]|^\s*\[(?:ti|ar|al|by|offset|length|re|ve):/iu.test(line),
    )
  ) {
    return read('lrc', parseLrc(text));
  }
  const malformed = lines.findIndex((line) => readTimingLine(line) === 'malformed');
  if (malformed >= 0) {
    const message = 'a timing line that cannot be read; expected "00:00:01,000 --> 00:00:02,000"';
    return { ok: false, line: malformed + 1, message };
  }
  const stamped = parseStampedText(text);
  if (stamped) return read(stamped.stamps === 'bare' ? 'youtube-copied' : 'stamped-text', stamped);
  return read('text', parsePlainText(text));
}
