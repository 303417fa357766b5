/** The first characters by which a spreadsheet takes a cell for a formula. */
const formulaSigns = ['=', '+', '-', '@'];

/**
 * A text as the cell of a table that a spreadsheet opens. Characters that end a cell or a row become spaces. A text
 * that would be taken for a formula gets an apostrophe before it, with which spreadsheets mark text. A text with
 * signs that some spreadsheets take for the end of a cell stands in quotation marks.
 */
function cellOf(text: string): string {
  const flat = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  // Wide forms count in some languages, and what cannot be seen may stand before them.
  const [first = ''] = flat.replace(/^[\s\p{Cf}]+/u, '').normalize('NFKC');
  const cell = formulaSigns.includes(first) ? `'${flat}` : flat;
  return /[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A heading and rows as tab-separated values, safe to open in a spreadsheet. */
export function writeTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heading.join('\t'), ...rows.map((row) => row.map(cellOf).join('\t')), ''].join('\n');
}
