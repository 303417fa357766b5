/** First characters that make a spreadsheet treat a cell as a formula. */
const formulaSigns = ['=', '+', '-', '@'];

/**
 * Writes a text as the cell of a table that may be opened in a spreadsheet. Characters that would end a cell or a row
 * become spaces. A text that would be treated as a formula gets an apostrophe before it, with which spreadsheets mark
 * text. A text with characters that some spreadsheets treat as the end of a cell is put in quotation marks.
 */
function cellOf(text: string): string {
  const flat = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  // Full-width forms count in some languages, and invisible characters may come before them.
  const [first = ''] = flat.replace(/^[\s\p{Cf}]+/u, '').normalize('NFKC');
  const cell = formulaSigns.includes(first) ? `'${flat}` : flat;
  return /[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A heading and rows as tab-separated values, safe to open in a spreadsheet. */
export function writeTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heading.join('\t'), ...rows.map((row) => row.map(cellOf).join('\t')), ''].join('\n');
}
