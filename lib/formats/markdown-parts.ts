/** A line outside the transcript. Line numbers start at 1. */
export interface LineAround {
  readonly line: number;
  readonly text: string;
}

/** A document without the parts that are not transcript. Line numbers do not change, because problems refer to them. */
interface MarkdownParts {
  readonly text: string;
  readonly title: string | undefined;
  /** The lines that were taken out and that the reader may miss. */
  readonly around: readonly LineAround[];
}

/** The line of dashes below the header row of a Markdown table. */
export const tableRuler = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$/u;
const anyRuler = /^\s{0,3}(?:\|\s*)?:?-{2,}:?\s*\|/mu;
const stampedLine = /^[^\p{L}\n]{0,8}\d{1,3}:\d\d|^.{0,48}[[(` ]\d{1,3}:\d\d/u;
/** YAML front matter has fewer lines than this. */
const longestHead = 100;
const headLine = /^(?:[\w-][\w -]{0,39}:(?:\s.*)?|\s+\S.*|-\s.*|#.*|)$/u;
/** Members that only front matter has, even if its descriptions run over several lines. */
const headFact = /^(?:title|date|length|duration|url|tags|author|channel|description|video)\b[\w -]{0,30}:/iu;

/** The lines outside the tables of a Markdown document that are neither headings nor rules. */
export function linesAround(lines: readonly string[]): LineAround[] {
  return lines.flatMap((content, index) => {
    const text = content.trim();
    const isNone = text === '' || text.includes('|') || /^(?:#|[-*_]{3,}$)/u.test(text);
    return isNone ? [] : [{ line: index + 1, text }];
  });
}

/** The number of lines of the YAML front matter at the beginning, between lines of three dashes; 0 if there is none. */
function lengthOfHead(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.slice(1, longestHead).findIndex((line) => /^(?:---|\.\.\.)\s*$/u.test(line)) + 1;
  const inside = lines.slice(1, end);
  const isHead =
    inside.every((line) => headLine.test(line)) ||
    (headLine.test(inside[0] ?? '') && inside.filter((line) => headFact.test(line)).length > 1);
  return end > 1 && isHead ? end + 1 : 0;
}

function titleIn(head: readonly string[]): string | undefined {
  const written = head.flatMap((line) => /^title\s?:\s*(\S.*)$/iu.exec(line)?.[1] ?? [])[0]?.trim();
  return written?.replace(/^(["'])(.*)\1$/u, '$2');
}

/** The tables of a document, as line indexes from 0, with `to` excluded. */
function tablesIn(lines: readonly string[]): { from: number; to: number }[] {
  const tables: { from: number; to: number }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!line.includes('|') || !tableRuler.test(line.trim())) continue;
    let to = at + 1;
    while (lines[to]?.includes('|')) to += 1;
    tables.push({ from: Math.max(0, at - 1), to });
    at = to;
  }
  return tables;
}

/**
 * True if the tables are not the main part of the document: the lines around them have more times or much more text.
 */
function areBesides(lines: readonly string[], rows: number): boolean {
  const around = linesAround(lines);
  const stamped = around.filter(({ text }) => stampedLine.test(text)).length;
  return around.length > rows * 3 || stamped * 2 >= rows;
}

/**
 * Removes the YAML front matter, whose title is returned, and tables that stand beside the transcript, such as a list
 * of chapters. Any other text is returned unchanged.
 */
export function withoutMarkdownParts(text: string): MarkdownParts {
  const hasHead = text.startsWith('---');
  const mayHaveTables = text.includes('|') && anyRuler.test(text);
  if (!hasHead && !mayHaveTables) return { text, title: undefined, around: [] };
  const lines = text.split('\n');
  const head = hasHead ? lengthOfHead(lines) : 0;
  const title = titleIn(lines.slice(0, head));
  lines.fill('', 0, head);
  const tables = mayHaveTables ? tablesIn(lines) : [];
  const rows = tables.reduce((sum, { from, to }) => sum + to - from - 2, 0);
  const isTaken = tables.length > 0 && areBesides(lines, rows);
  const around = tables.map(({ from }) => ({ line: from + 1, text: lines[from]?.trim() ?? '' }));
  if (isTaken) for (const { from, to } of tables) lines.fill('', from, to);
  return { text: lines.join('\n'), title, around: isTaken ? around : [] };
}
