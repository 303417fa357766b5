import { readClock } from './clock';
import { type TimedPiece, tidyText, wordsOfPieces } from './cue-text';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';

/** The columns that SSA and ASS share, for files that do not name their columns. */
const usualColumns = 'layer,start,end,style,name,marginl,marginr,marginv,effect,text'.split(',');

const karaokePattern = /\\(?:k|K|kf|ko)(\d{1,6})/u;
/** A dialogue line with its layer (or `Marked=0`) and its start. Prose never looks like this. */
const dialoguePattern = /^Dialogue: ?[A-Za-z=0-9]{0,20}, ?\d{1,3}:\d\d?:\d\d?[.,]\d/mu;
const sectionPattern = /^\[(?:script info|events|fonts|graphics|v4\+? styles\+?|aegisub [^\]]*)\]$/iu;

const drawingPattern = /\\p(\d+)/u;

/** The text without override blocks and drawings. If karaoke tags give durations (in 1/100 s), also the timed words. */
function readOverrides(text: string, start: number): Pick<ReadCue, 'text' | 'words'> {
  const pieces: TimedPiece[] = [];
  let time = start;
  let next = start;
  let isDrawing = false;
  let isTimed = false;
  for (const part of text.split(/(\{[^{}]*\})/u)) {
    if (part.startsWith('{') && part.endsWith('}')) {
      const drawing = drawingPattern.exec(part);
      if (drawing) isDrawing = Number(drawing[1]) > 0;
      const karaoke = karaokePattern.exec(part);
      if (karaoke) {
        time = next;
        next = time + Number(karaoke[1]) / 100;
        isTimed = true;
      }
    } else if (part !== '' && !isDrawing) {
      pieces.push({ text: part.replace(/\\[Nnh]/gu, ' '), start: time });
    }
  }
  const words = isTimed ? wordsOfPieces(pieces) : [];
  return {
    text: tidyText(pieces.map((piece) => piece.text).join('')),
    ...(words.length > 0 ? { words } : {}),
  };
}

/** An example of a correct line, cut to a length that can be read. */
function exampleOf(columns: readonly string[]): string {
  return `Dialogue: ${columns.join(',').slice(0, 200)}`;
}

/**
 * The fields of an event line; undefined if some are missing. The last column takes the rest of the line, with commas.
 */
function fieldsOf(content: string, columns: readonly string[]): Map<string, string> | undefined {
  const parts = content.split(',');
  if (parts.length < columns.length) return undefined;
  const last = parts.splice(columns.length - 1).join(',');
  const values = [...parts, last];
  return new Map(columns.map((column, index) => [column, values[index] ?? '']));
}

/** True for a text with a section of SubStation Alpha near its top, or with a dialogue line. */
export function isAss(text: string): boolean {
  const isSection = (line: string) => /^\[(?:script info|v4\+? styles|events)\]/iu.test(line.trimStart());
  return text.slice(0, 20_000).split('\n').some(isSection) || dialoguePattern.test(text);
}

/** Reads a line `Name: value` of a section; undefined for any other line. */
function readField(content: string): { readonly key: string; readonly value: string } | undefined {
  const line = content.trimStart();
  const colon = line.indexOf(':');
  const name = line.slice(0, colon).trim();
  // Names of fields, such as "Original Translation" or "PlayResX", are not longer than this.
  if (colon < 1 || colon > 40 || !/^[A-Za-z][A-Za-z ]*$/u.test(name)) return undefined;
  return { key: name.toLowerCase(), value: line.slice(colon + 1).replace(/^\s/u, '') };
}

/** The keys that begin a line of the events. Any other line continues the text above it. */
const eventKeys = new Set(['format', 'dialogue', 'comment', 'picture', 'sound', 'movie', 'command']);

/** The entries with the numbers of their first lines. A text that was broken into several lines is joined again. */
function readEntries(text: string): { line: number; content: string }[] {
  const entries: { line: number; parts: string[] }[] = [];
  let isInEvents = true;
  text.split('\n').forEach((content, index) => {
    const trimmed = content.trim();
    const isSection = sectionPattern.test(trimmed);
    const last = entries.at(-1);
    const isNew = isSection || !isInEvents || !last || eventKeys.has(readField(content)?.key ?? '');
    if (isSection) isInEvents = trimmed.toLowerCase() === '[events]';
    if (isNew) entries.push({ line: index + 1, parts: [content] });
    else if (trimmed !== '' && !/^[;!]/u.test(trimmed)) last.parts.push(trimmed);
  });
  return entries.map(({ line, parts }) => ({ line, content: parts.join('\\N') }));
}

/**
 * Reads SubStation Alpha (SSA and ASS): the `Dialogue:` lines of the events section, whose columns are named by a
 * `Format:` line in the same section. A text may continue on the next lines. Comments and drawings are left out. The
 * cues are sorted by start, because the format allows any order.
 */
export function parseAss(text: string): Parsed {
  const cues: ReadCue[] = [];
  const problems: LineProblem[] = [];
  let columns = usualColumns;
  let example = exampleOf(columns);
  let isInEvents = true;
  let title: string | undefined;
  for (const { line, content } of readEntries(text)) {
    if (sectionPattern.test(content.trim())) {
      isInEvents = content.trim().toLowerCase() === '[events]';
      continue;
    }
    const { key, value } = readField(content) ?? { key: '', value: '' };
    if (key === 'title' && value.trim() !== '') title ??= tidyText(value);
    if (key === 'format' && isInEvents) {
      columns = value.split(',').map((name) => name.trim().toLowerCase());
      example = exampleOf(columns);
    }
    if (key !== 'dialogue') continue;
    const fields = fieldsOf(value, columns);
    const start = readClock(fields?.get('start')?.trim() ?? '');
    const end = readClock(fields?.get('end')?.trim() ?? '');
    if (!fields || start === undefined) {
      problems.push(
        fields
          ? problemAt(line, 'start-unreadable', example)
          : problemAt(line, 'columns-missing', columns.length, example),
      );
      continue;
    }
    const speaker = tidyText(fields.get('name') ?? fields.get('actor') ?? '');
    const cue = readOverrides(fields.get('text') ?? '', start);
    if (cue.text === '') continue;
    cues.push({
      line,
      start,
      ...(end === undefined ? {} : { end }),
      ...cue,
      ...(speaker === '' ? {} : { speaker }),
    });
  }
  cues.sort((a, b) => a.start - b.start);
  return { cues, problems, ...(title === undefined || title === '<untitled>' ? {} : { title }) };
}
