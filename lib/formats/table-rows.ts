import { tableRuler } from './markdown-parts';

/** One row of a table. */
export interface Row {
  /** The line, from 1, on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RawTable {
  readonly rows: readonly Row[];
  /** The delimiter of the cells. */
  readonly delimiter: string;
}

const delimiters = [',', '\t', ';', '|'];

/** True for text that looks like a Markdown table: bars around each line, or a ruler below the first. */
function isMarkdown(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  return (
    filled.some((line) => tableRuler.test(line.trim())) ||
    filled.every((line) => /^\s*\|.*\|\s*$/u.test(line))
  );
}

function markdownCells(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inside.split(/(?<!\\)\|/u).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/\*\*|__|`/gu, '')
      .trim(),
  );
}

function markdownRows(lines: readonly string[]): Row[] {
  return lines.flatMap((content, index) =>
    !content.includes('|') || tableRuler.test(content.trim())
      ? []
      : [{ line: index + 1, cells: markdownCells(content) }],
  );
}

/**
 * The index, from `from` on, of the quotation mark that ends a quoted cell: it must be followed by a delimiter, a line
 * break or the end of the text. Two quotation marks together stand for one in the text. -1 if there is none.
 */
function closingQuote(text: string, delimiter: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at += 1;
    else if (next === undefined || next === delimiter || next === '\n') return at;
  }
  return -1;
}

/**
 * Reads the rows and cells of a table as in RFC 4180, with any delimiter. Cells that are not quoted correctly are read
 * as plain text. (The maintained CSV libraries are as large as a sixth of the worker, refuse stray quotation marks, or
 * build functions from text.)
 */
function separatedRows(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): Row[] {
  const rows: Row[] = [];
  // Tables with tabs are not quoted: a quotation mark is part of the text.
  let mayQuote = delimiter !== '\t';
  let cells: string[] = [];
  // Excel may name the delimiter in a line above the header.
  let position = /^sep=.\n/u.exec(text)?.[0].length ?? 0;
  let line = position > 0 ? 2 : 1;
  let begun = line;
  while (position < text.length && rows.length < most) {
    let open = position;
    while (mayQuote && text[open] === ' ') open += 1;
    const close = mayQuote && text[open] === '"' ? closingQuote(text, delimiter, open + 1) : undefined;
    if (close === -1) mayQuote = false;
    let end = position;
    // In a file that was cut off, the last cell may have only its opening quotation mark.
    if (close === -1 && text.indexOf('\n', open) < 0) position = open + 1;
    if (close !== undefined && close >= 0) {
      const cell = text.slice(open + 1, close).replaceAll('""', '"');
      cells.push(cell);
      line += cell.split('\n').length - 1;
      end = close + 1;
    } else {
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
      cells.push(text.slice(position, end));
    }
    if (text[end] !== delimiter) {
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: begun, cells });
      cells = [];
      line += 1;
      begun = line;
    } else if (end === text.length - 1) cells.push('');
    position = end + 1;
  }
  if (cells.length > 0) rows.push({ line: begun, cells });
  return rows;
}

/** The number of cells that most rows have. */
export function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const sampleLines = 60;

/** Removes the quotation marks around whole rows, which a table gets if it is exported as a table of one column. */
function withoutRowQuotes(text: string): string {
  const isRow = (line: string) => line === '' || (line.includes(',') && /^"(?:[^"]|"")*"$/u.test(line));
  if (!text.startsWith('"') || !text.split('\n', sampleLines).every(isRow)) return text;
  return text.replace(/^"(.*)"$/gmu, (_, row: string) => row.replaceAll('""', '"'));
}

/** A number whose fraction ends at another delimiter. */
const cutNumber = /^\d{1,9}[;\t]/u;

/** True if the comma separates the fractions from most clock times or numbers. Then it is not the delimiter. */
function cutsTimes(rows: readonly Row[]): boolean {
  const isCut = ({ cells }: Row) =>
    cells.some((cell, place) => {
      const next = cells[place + 1] ?? '';
      return (
        (/\d:\d\d$/u.test(cell) && /^\d{3}(?!\d)/u.test(next)) || (/\d$/u.test(cell) && cutNumber.test(next))
      );
    });
  return rows.filter(isCut).length * 2 > rows.length;
}

function isEven(rows: readonly Row[]): boolean {
  const width = usualWidth(rows);
  const same = rows.filter(({ cells }) => cells.length >= width).length;
  return width >= 2 && rows.length >= 2 && same >= rows.length * 0.8;
}

/**
 * The possible tables at the beginning of a text, one for each delimiter that divides most lines into the same number
 * of cells. Only the first lines are read.
 */
export function sampleTables(written: string): RawTable[] {
  const text = withoutRowQuotes(written);
  // A cell may contain line breaks, so the sample may end inside a cell.
  const lines = text.slice(0, 20_000).split('\n').slice(0, sampleLines);
  const sample = lines.join('\n');
  if (isMarkdown(lines)) return [{ rows: markdownRows(lines), delimiter: 'markdown' }];
  return delimiters
    .filter((delimiter) => sample.includes(delimiter))
    .map((delimiter) => ({ rows: separatedRows(sample, delimiter, sampleLines), delimiter }))
    .filter(({ rows }) => isEven(rows) && !cutsTimes(rows));
}

/** All rows of a table that `sampleTables` has found. */
export function allRows(text: string, delimiter: string): Row[] {
  return delimiter === 'markdown'
    ? markdownRows(text.split('\n'))
    : separatedRows(withoutRowQuotes(text), delimiter);
}
