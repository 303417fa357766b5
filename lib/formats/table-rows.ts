import Papa from 'papaparse';

/** One row of a table. */
export interface Row {
  /** The line, from 1, on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RawTable {
  readonly rows: readonly Row[];
  /** What parts the cells. */
  readonly delimiter: string;
}

const delimiters = [',', '\t', ';', '|'];

/** The line of dashes under the head of a Markdown table. */
const ruler = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$/u;

/** True for the look of a table in Markdown: bars around each line, or a ruler under the first. */
function isMarkdown(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  return (
    filled.some((line) => ruler.test(line.trim())) || filled.every((line) => /^\s*\|.*\|\s*$/u.test(line))
  );
}

function markdownCells(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inside.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim());
}

function markdownRows(lines: readonly string[]): Row[] {
  return lines.flatMap((content, index) =>
    !content.includes('|') || ruler.test(content.trim())
      ? []
      : [{ line: index + 1, cells: markdownCells(content) }],
  );
}

function separatedRows(text: string, delimiter: string, most = 0): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    // Tables with tabs are not quoted; a quotation mark there is a quotation mark.
    quoteChar: delimiter === '\t' ? '\0' : '"',
    preview: most,
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      for (; cursor < meta.cursor; cursor += 1) if (text.charCodeAt(cursor) === 10) line += 1;
    },
  });
  return rows;
}

/** The number of cells that most rows have. */
export function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const sampleLines = 60;

function isEven(rows: readonly Row[]): boolean {
  const width = usualWidth(rows);
  const same = rows.filter(({ cells }) => cells.length >= width).length;
  return width >= 2 && rows.length >= 2 && same >= rows.length * 0.8;
}

/**
 * Tables that the first lines of a text may be, one for each delimiter that parts most of them into as many cells.
 * Only these lines are read.
 */
export function sampleTables(text: string): RawTable[] {
  // A cell may hold lines of its own, so the sample may end inside one.
  const lines = text.slice(0, 20_000).split('\n').slice(0, sampleLines);
  const sample = lines.join('\n');
  if (isMarkdown(lines)) return [{ rows: markdownRows(lines), delimiter: 'markdown' }];
  return delimiters
    .filter((delimiter) => sample.includes(delimiter))
    .map((delimiter) => ({ rows: separatedRows(sample, delimiter, sampleLines), delimiter }))
    .filter(({ rows }) => isEven(rows));
}

/** All rows of a table that `sampleTables` has found. */
export function allRows(text: string, delimiter: string): Row[] {
  return delimiter === 'markdown' ? markdownRows(text.split('\n')) : separatedRows(text, delimiter);
}
