import type { ClockPart } from './clock-columns';
import { stripMarkup } from './cue-markup';
import { tidyText } from './cue-text';
import type { FileTime } from './file-time';
import { looseWords } from './loose-words';
import { linesAround } from './markdown-parts';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { isUnknownSpeaker } from './speaker-name';
import { areWords, type Piece } from './spoken-pieces';
import { type Columns, columnsOf, timesInCell, withoutColon } from './table-columns';
import { allRows, type RawTable, type Row, sampleTables } from './table-rows';
import { takenUnits, timeScaleOf, timesOf } from './time-unit';
import { cuesOfWords } from './word-cues';

export interface Table {
  readonly columns: Columns;
  readonly delimiter: string;
  /** True if written by Whisper (`-ocsv`, TSV), whose times are in milliseconds. */
  readonly isWhisper: boolean;
  /** True for two integers and a quoted text per row, as in PJS, whose times are tenths of a second. */
  readonly mayBeTenths: boolean;
}

const whisperHead = /^start\s*,?\s*end\s*,?\s*(?:speaker\s*,?\s*)?text$/iu;

const tenthsLine = /^\s{0,8}\d{1,7},\s{0,8}\d{1,7},\s{0,4}"/u;

/** True for a table that looks like PJS. */
function looksLikeTenths({ rows }: RawTable, { hasHead, unit }: Columns, text: string): boolean {
  if (hasHead || unit !== undefined) return false;
  const lines = text.slice(0, 20_000).split('\n');
  return rows.every(({ line }) => tenthsLine.test(lines[line - 1] ?? ''));
}

/** Recognises a text that is a table with times; undefined for other texts. Only its beginning is read. */
export function findTable(text: string): Table | undefined {
  for (const sample of sampleTables(text)) {
    const columns = columnsOf(sample);
    if (!columns) continue;
    const head = sample.rows[0]?.cells.map((cell) => cell.trim()).join(' ') ?? '';
    const isNumbers = sample.rows
      .slice(1)
      .every((row) => /^\d*$/u.test(row.cells[columns.start]?.trim() ?? ''));
    return {
      columns,
      delimiter: sample.delimiter,
      isWhisper: whisperHead.test(head) && isNumbers,
      mayBeTenths: looksLikeTenths(sample, columns, text),
    };
  }
  return undefined;
}

/** How the captions of a television signal appear, in the tables of CCExtractor. */
const captionMode = /^(?:POP|RU[1-4]|PAI|TXT)$/u;

interface TimedRow {
  readonly line: number;
  readonly start: FileTime | undefined;
  readonly end: FileTime | undefined;
  readonly duration: FileTime | undefined;
  readonly text: string;
  readonly speaker: string | undefined;
}

/** Adds the larger units of a time, which are in columns of their own. Undefined if one of them is missing. */
function withParts(
  time: FileTime | undefined,
  row: Row,
  parts: readonly ClockPart[] = [],
): FileTime | undefined {
  const seconds = parts.reduce(
    (sum, { place, worth }) => sum + Number(row.cells[place]?.trim() || Number.NaN) * worth,
    0,
  );
  if (!time || seconds === 0) return time;
  return Number.isFinite(seconds) ? { ...time, value: time.value + seconds } : undefined;
}

function cellReader({ columns, delimiter, mayBeTenths }: Table, width: number) {
  const times = (row: Row, place: number | undefined) =>
    place === undefined ? undefined : timesInCell(row.cells[place] ?? '', columns.unit, delimiter);
  return (row: Row): TimedRow => {
    const isLast = columns.text === width - 1;
    // A text without quotation marks may contain the delimiter: the last column gets the rest of the row.
    const cell = isLast ? row.cells.slice(columns.text).join(delimiter) : (row.cells[columns.text] ?? '');
    const written = mayBeTenths
      ? cell
          .trim()
          .replace(/^"(.*)"$/su, '$1')
          .replaceAll('|', ' ')
      : cell;
    const start = times(row, columns.start);
    const duration = times(row, columns.duration)?.start;
    const speaker =
      columns.speaker === undefined ? '' : withoutColon(tidyText(row.cells[columns.speaker] ?? ''));
    return {
      line: row.line,
      // A row without its minutes has no time.
      start: withParts(start?.start, row, columns.parts),
      end: withParts(times(row, columns.end)?.start ?? start?.end, row, columns.partsOfEnd),
      // Markers of a single point in time have no duration.
      duration: duration?.value === 0 ? undefined : duration,
      text: tidyText(stripMarkup(written)),
      speaker: speaker === '' || isUnknownSpeaker(speaker) || captionMode.test(speaker) ? undefined : speaker,
    };
  };
}

function pieceOf({ line, text, ...row }: TimedRow): Piece {
  return { ...row, raw: text, text, words: [], endsLine: false, place: line };
}

/**
 * Reads a table (CSV, TSV, with semicolons or bars, Markdown) with columns for times and texts, and optionally
 * speakers. A row without a time is placed after the row above, and reported.
 */
export function parseTable(text: string, table: Table): Parsed {
  const all = allRows(text, table.delimiter);
  const body = table.columns.hasHead ? all.slice(1) : all;
  const width = all[0]?.cells.length ?? 0;
  const rows = body.map(cellReader(table, width)).filter((row) => row.text !== '');
  const timed = rows.flatMap((row) =>
    row.start ? [{ ...row, start: row.start, letters: row.text.length }] : [],
  );
  const units = timeScaleOf(timed, undefined, undefined, table.mayBeTenths ? 'tenths' : undefined);
  const pieces = rows.map(pieceOf);
  const around = table.delimiter === 'markdown' ? linesAround(text.split('\n')) : [];
  const problems: LineProblem[] = around.map(({ line, text: quote }) =>
    problemAt(line, 'line-without-times', quote.slice(0, 60)),
  );
  const cues: ReadCue[] = [];
  for (const row of rows) {
    const before = cues.at(-1);
    const told = row.start && timesOf({ ...row, start: row.start }, units.scale);
    if (!told) problems.push(problemAt(row.line, 'row-placed'));
    const start = told?.start ?? before?.end ?? before?.start ?? 0;
    cues.push({
      line: row.line,
      start,
      ...(told?.end === undefined ? {} : { end: told.end }),
      text: row.text,
      ...(row.speaker === undefined ? {} : { speaker: row.speaker }),
    });
  }
  const isWords = areWords(pieces, '');
  const taken = table.isWhisper ? [] : takenUnits(cues.length, units);
  return { cues: isWords ? cuesOfWords(looseWords(pieces, units.scale)) : cues, problems, taken };
}
