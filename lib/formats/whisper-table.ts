import type { Seconds } from '../transcript/cue';
import { tidyText } from './cue-text';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';

const separators = { tsv: '\t', csv: ',' } as const;

/** The fields of one line; quoted fields may hold the separator and doubled quotes. */
function fieldsOf(line: string, separator: string): string[] {
  if (!line.includes('"') || separator === '\t') return line.split(separator);
  const fields: string[] = [];
  let position = 0;
  while (position <= line.length) {
    const match = line[position] === '"' ? /^"((?:[^"]|"")*)"/u.exec(line.slice(position)) : null;
    const [whole = '', quoted] = match ?? [];
    const end = line.indexOf(separator, position + whole.length);
    const to = end < 0 ? line.length : end;
    fields.push(quoted === undefined ? line.slice(position, to) : quoted.replaceAll('""', '"'));
    position = to + 1;
  }
  return fields;
}

/** Milliseconds where whole; a decimal point tells seconds. */
function readTime(field: string | undefined): Seconds | undefined {
  const text = field?.trim() ?? '';
  if (!/^\d{1,12}(?:\.\d{1,9})?$/u.test(text)) return undefined;
  return text.includes('.') ? Number(text) : Number(text) / 1000;
}

/** Which of the two tables the first filled line begins, by its header `start…end…text` or by two numbers. */
export function tableKind(text: string): 'tsv' | 'csv' | undefined {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  if (/^start\tend\t(?:.*\t)?text\s*$/iu.test(first) || /^\d+(?:\.\d+)?\t\d+(?:\.\d+)?\t\S/u.test(first))
    return 'tsv';
  if (
    /^"?start"?,\s?"?end"?,.*text"?\s*$/iu.test(first) ||
    /^\d+(?:\.\d+)?,\s?\d+(?:\.\d+)?,\s*"/u.test(first)
  )
    return 'csv';
  return undefined;
}

/** Reads Whisper's tables (`-ocsv`, TSV): columns start and end in milliseconds, perhaps a speaker, and text. */
export function parseWhisperTable(text: string, kind: 'tsv' | 'csv'): Parsed {
  const cues: ReadCue[] = [];
  const problems: LineProblem[] = [];
  let columns = ['start', 'end', 'text'];
  text.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    const fields = fieldsOf(content, separators[kind]);
    if (/^"?start"?$/iu.test(fields[0]?.trim() ?? '')) {
      columns = fields.map((field) => field.trim().toLowerCase());
      return;
    }
    const field = (name: string) => fields[columns.indexOf(name)];
    const start = readTime(field('start'));
    const end = readTime(field('end'));
    // A text that was not quoted may hold the separator: the last column takes all that is left.
    const spoken = tidyText(fields.slice(columns.length - 1).join(separators[kind]));
    const speaker = tidyText(field('speaker') ?? '');
    if (start === undefined || end === undefined) {
      problems.push(problemAt(index + 1, 'numbers-missing'));
    } else if (spoken !== '') {
      cues.push({ line: index + 1, start, end, text: spoken, ...(speaker === '' ? {} : { speaker }) });
    }
  });
  return { cues, problems };
}
