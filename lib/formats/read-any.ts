import { withoutFence } from './code-fence';
import { mayBeJoined } from './foreign-lines';
import { findFormat } from './formats';
import { respellDropFrames, respellFrames } from './frame-clocks';
import { type LateReaders, mayBeRare } from './late-readers';
import { type LineAround, withoutMarkdownParts } from './markdown-parts';
import type { Mending } from './mending';
import { problemAt } from './problem';
import { isPython, withoutMessages } from './python-values';
import { type Found, type ReadResult, refuse } from './read-result';
import { withoutTokens } from './recogniser-tokens';
import { readTextLines } from './text-lines';
import { exampleTimes } from './timing-line';
import { respellUnpadded } from './unpadded-fractions';
import { unreadTextCode } from './unread-texts';
import { untoldTimes } from './untold-times';

const sampleLength = 2000;
/** Adds a problem if a text was read without times although it has some that were not understood. */
function withUntoldTimes(found: Found, text: string): Found {
  if (found.parsed.timed !== false) return found;
  const problems = [...untoldTimes(text), ...found.parsed.problems];
  return { ...found, parsed: { ...found.parsed, problems } };
}

function withTaken({ format, parsed }: Found, taken: Mending): ReadResult {
  return { ok: true, format, parsed: { ...parsed, taken: [...(parsed.taken ?? []), taken] } };
}

function readLineText(written: string, late: LateReaders): ReadResult {
  const rare = mayBeRare(written) ? late.rare : undefined;
  // Text with pairs of times like subtitles needs no other attempt, which would be slow if it is long.
  const plain = readTextLines(written);
  const isPaired = plain.form !== undefined;
  const own = rare && findFormat('lines', plain, rare.rows);
  if (own) return { ok: true, ...own };
  const days = isPaired ? undefined : rare?.respellDayTimes(written);
  const dated = days && findFormat('lines', readTextLines(days.text));
  if (days && dated && dated.parsed.timed !== false)
    return withTaken(dated, { kind: 'units', count: days.lines, values: ['dates', 0] });
  const text = (isPaired ? undefined : rare?.respellLines(plain)) ?? written;
  const frames = respellFrames(text);
  const content = frames || text !== written ? readTextLines(frames?.text ?? text) : plain;
  const found = findFormat('lines', content);
  if (found && found.parsed.timed !== false && found.parsed.cues.length > 0) {
    return frames
      ? withTaken(found, { kind: 'frames', count: frames.lines, values: [frames.rate] })
      : { ok: true, ...found };
  }
  const numbers = rare?.respellStamps(text.replace(/^WEBVTT.*/u, ''));
  const stamped = numbers && findFormat('lines', readTextLines(numbers.text));
  if (stamped && stamped.parsed.timed !== false) {
    const { unit, lines: count } = numbers;
    return withTaken(
      stamped,
      unit === 'cs'
        ? { kind: 'units', count, values: ['hundredths', 0] }
        : { kind: 'numbers', count, values: [unit] },
    );
  }
  // Without malformed lines, any text is at least plain text.
  return found
    ? { ok: true, ...withUntoldTimes(found, text) }
    : refuse(problemAt(content.malformedLine(), 'times-unreadable', exampleTimes));
}

/** True if most lines of a text look like JSON (or XML), even if broken. Prose may only begin like it. */
function isMostly(text: string, pattern: RegExp): boolean {
  const filled = text.split('\n').filter((line) => line.trim() !== '');
  return filled.length < 3 || filled.filter((line) => pattern.test(line.trim())).length * 2 >= filled.length;
}

/** Removes the `>` before each line, with which mails and chats mark a quoted text. */
function withoutQuoteMarks(text: string): string {
  if (!/^\s*>(?: |\n|$)/u.test(text)) return text;
  const lines = text.split('\n');
  const isQuote = (line: string) => /^>(?: |$)/u.test(line);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.filter(isQuote).length < Math.max(3, filled.length * 0.9)) return text;
  return lines.map((line) => (isQuote(line) ? line.slice(2) : line)).join('\n');
}

const joinedTimes =
  /(?:(?<=^|\s)\d{1,6}\s)?(?<![\d:])(?<!: )\d{1,3}(?: ?: ?\d\d){1,2} ?[.,] ?\d{3}\s?-->\s?\d{1,3}(?: ?: ?\d\d){1,2} ?[.,] ?\d{3}/gu;
/** Escaped line breaks: the text was copied from a quoted string without decoding it. */
const writtenLineEnd = /\\r?\\n|\\n/gu;
const escapedTimes = /\\n\d{1,3}:\d\d[^\n]{0,24}-->[^\n]{1,24}\\/u;

/**
 * Subtitles that have lost their line breaks, for example in a single-line text field: puts each pair of times on its
 * own line again.
 */
function withLineEnds(written: string): string {
  const text = escapedTimes.test(written.slice(0, sampleLength))
    ? written.replace(writtenLineEnd, '\n')
    : written;
  const first = text.indexOf('-->');
  const second = first < 0 ? -1 : text.indexOf('-->', first + 3);
  if (second < 0 || text.slice(first, second).includes('\n')) return text;
  return text.replace(joinedTimes, '\n$&\n');
}

const htmlStart =
  /^<(?:!doctype\s+html|html|head|body|cite|time|p|div|span|ul|ol|table|section|article|main|h[1-6]|meta|title|pre|details|blockquote|dl|hr|br|strong|em|a|img|header|aside|figure|style|script|link|center|font)\b/iu;

/** Removes the tags around a part of a Markdown text that a page shows on demand, if there are no other tags. */
function withoutDetails(text: string): string {
  if (!/^\s{0,8}<details\b/u.test(text)) return text;
  const plain = text.replace(/<\/?details\b[^<>]{0,100}>|<summary>[^<>\n]{0,200}<\/summary>/gu, '');
  return /<\/?[a-z]/iu.test(plain) ? text : plain;
}

/** True for an HTML page. Before its first tag, it may have comments, which browsers write, and an XML declaration. */
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

const rubyReading = /<rt[\s>]|\bruby="text"/gu;

/** Reports ruby annotations, which all readers leave out. */
function tellRuby(result: ReadResult, text: string): ReadResult {
  const count = result.ok ? (text.match(rubyReading)?.length ?? 0) : 0;
  return result.ok && count > 0 ? withTaken(result, { kind: 'ruby', count, values: [] }) : result;
}

/**
 * Detects the format of a text from its content alone, and reads it. It fails if the text is empty, is broken JSON or
 * XML, or has a format that is not supported.
 *
 * @param text the text, normalised with `normaliseText`
 * @param late the readers that `lateReadersFor` names
 */
export function readTranscript(text: string, late: LateReaders): ReadResult {
  return tellRuby(readText(text, late), text);
}

function readText(written: string, late: LateReaders): ReadResult {
  const unfenced = withoutFence(withoutTokens(written));
  const { text, around } = unfenced.around.length > 0 ? unfenced : withoutMessages(unfenced.text);
  const document = withoutMarkdownParts(text);
  const result = readUnfenced(document.text, late);
  if (!result.ok) return result;
  const { parsed } = result;
  const title = parsed.title ?? document.title;
  const titled = title === undefined ? result : { ...result, parsed: { ...parsed, title } };
  return withAround(titled, [...around, ...document.around]);
}

function withAround(result: { readonly ok: true } & Found, around: readonly LineAround[]): ReadResult {
  if (around.length === 0) return result;
  const told = around.map(({ line, text: quote }) =>
    problemAt(line, 'line-without-times', quote.slice(0, 60)),
  );
  return { ...result, parsed: { ...result.parsed, problems: [...told, ...result.parsed.problems] } };
}

/** The label for screen readers that Coursera's page has before each time, without a line break. */
const courseraLabel = /Play video starting at .{1,30}? and follow transcript(?=\d)/gu;

function readUnfenced(written: string, late: LateReaders): ReadResult {
  const { json, markup } = late;
  const text = withoutDetails(withoutQuoteMarks(written));
  const trimmed = text.trimStart();
  if (trimmed === '') return refuse(problemAt(1, 'empty'));
  const readParts = () =>
    late.joined &&
    mayBeJoined(text) &&
    late.joined(text, (part) => readText(part, { ...late, joined: undefined }));
  if (json && (/^(?!\[\[\d+:)(?:\{\s*(?:"|'|\}|$)|\[\s*(?:[{"[]|\]))/u.test(trimmed) || isPython(trimmed))) {
    const others = [...(markup?.rows ?? []), ...(late.rare?.rows ?? [])];
    const result = json.readJsonText(text, others, (inside) => readText(inside, late));
    const isBroken = !result.ok && result.problem.code === 'json-invalid';
    if (!isBroken) return result;
    if (isMostly(text, /^[{}[\]"]|[{}[\],]$/u)) return readParts() || result;
  }
  if (markup && isHtml(trimmed)) return markup.readHtmlText(text, (inside) => readText(inside, late));
  const unread = unreadTextCode(trimmed);
  if (unread) return refuse(problemAt(1, unread));
  if (
    markup &&
    /^<[?!A-Za-z]/u.test(trimmed) &&
    !/^<(?:v|c|i|b|u)\b|^<[^<>]{1,48}>\s{0,3}[[(]?\d+:\d\d/u.test(trimmed)
  ) {
    const result = markup.readXmlText(text, (inside) => readText(inside, late));
    const isBroken = !result.ok && result.problem.code === 'xml-invalid';
    if (!isBroken) return result;
    if (isMostly(text, /^<|>$/u)) return readParts() || result;
  }
  const parts = readParts();
  if (parts) return parts;
  const spaced = withLineEnds(text).replace(courseraLabel, '\n');
  const said = json?.respellJsonCues(spaced) ?? spaced;
  const lines = respellUnpadded(said) ?? said;
  const frames = respellDropFrames(lines);
  const result = readLineText(frames?.text ?? lines, late);
  return frames && result.ok && result.parsed.timed !== false
    ? withTaken(result, { kind: 'frames', count: frames.lines, values: [frames.rate] })
    : result;
}
