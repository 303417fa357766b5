import type { Contents, Format, FormatOf } from './format';
import type { JsonFormatId } from './json-formats';
import { isLrc, parseLrc } from './lrc';
import type { MarkupFormatId } from './markup-formats';
import type { Parsed } from './parsed';
import { parsePlainText } from './plain-text';
import type { RareFormatId } from './rare-formats';
import { parseSbv } from './sbv';
import { parseSrt } from './srt';
import { parseTable } from './table';
import type { TextLines } from './text-lines';
import { hasWebVttHeader, isBareWebVtt, parseWebVtt } from './webvtt';
import { parseWhisperConsole } from './whisper-console';

function isWhisperTable(content: TextLines, delimiter: string): boolean {
  const table = content.table();
  return table?.isWhisper === true && table.delimiter === delimiter;
}

function parseLinesAsTable(content: TextLines): Parsed {
  const table = content.table();
  return table ? parseTable(content.text, table) : parsePlainText(content.text);
}

/**
 * The importable formats of text lines. JSON formats are in `json-formats`, XML and HTML formats in `markup-formats`,
 * and rare ones in `rare-formats`. Within a family, the first format that fits is taken, so specific formats are above
 * general ones. To add a format, add a file, a row in one of these lists, and its name in the catalogue.
 */
const rows = [
  {
    id: 'webvtt',
    name: 'formatWebvtt',
    family: 'lines',
    fits: ({ text, lines, form, timing }) =>
      hasWebVttHeader(text) || (form === 'arrows' && timing !== undefined && isBareWebVtt(lines, timing)),
    parse: parseWebVtt,
    carriesSpeakers: true,
  },
  {
    id: 'whisper-tsv',
    name: 'formatWhisperTsv',
    family: 'lines',
    fits: (content) => isWhisperTable(content, '\t'),
    parse: parseLinesAsTable,
  },
  {
    id: 'whisper-csv',
    name: 'formatWhisperCsv',
    family: 'lines',
    fits: (content) => isWhisperTable(content, ','),
    parse: parseLinesAsTable,
  },
  {
    id: 'table',
    name: 'formatTable',
    family: 'lines',
    fits: (content) => content.table() !== undefined,
    parse: parseLinesAsTable,
  },
  {
    id: 'whisper-console',
    name: 'formatWhisperConsole',
    family: 'lines',
    fits: ({ form }) => form === 'console',
    parse: ({ text }) => parseWhisperConsole(text),
  },
  {
    id: 'srt',
    name: 'formatSrt',
    family: 'lines',
    fits: ({ form }) => form === 'arrows',
    parse: ({ lines }) => parseSrt(lines),
  },
  {
    id: 'sbv',
    name: 'formatSbv',
    family: 'lines',
    fits: ({ form }) => form === 'sbv',
    parse: ({ text }) => parseSbv(text),
  },
  {
    id: 'lrc',
    name: 'formatLrc',
    family: 'lines',
    fits: ({ lines }) => isLrc(lines),
    parse: ({ text }) => parseLrc(text),
    hasNoEnds: true,
    isSong: true,
  },
  // The formats below recognise times by their shape, so a text with many unreadable timing lines fits none of them.
  {
    id: 'youtube-copied',
    name: 'formatYoutubeCopied',
    family: 'lines',
    fits: (content) => content.malformedLine() === 0 && content.stamped()?.stamps === 'bare',
    parse: (content) => content.stamped() ?? parsePlainText(content.text),
  },
  {
    id: 'stamped-text',
    name: 'formatStampedText',
    family: 'lines',
    fits: (content) => content.malformedLine() === 0 && content.stamped() !== undefined,
    parse: (content) => content.stamped() ?? parsePlainText(content.text),
  },
  {
    id: 'text',
    name: 'formatText',
    family: 'lines',
    fits: (content) => content.malformedLine() === 0,
    parse: ({ text }) => parsePlainText(text),
  },
] as const satisfies readonly Format[];

export type FormatId = (typeof rows)[number]['id'] | JsonFormatId | MarkupFormatId | RareFormatId;

/** A row of the list, of any family. */
export type FormatRow = Omit<Format, 'id' | 'fits' | 'parse'> & { readonly id: FormatId };

/**
 * Finds the first format that fits the contents, and reads them; undefined if none fits.
 *
 * @param among the formats to try; by default those of text lines
 */
export function findFormat<Family extends keyof Contents>(
  family: Family,
  content: Contents[Family],
  among: readonly (Format & { readonly id: FormatId })[] = rows,
): { readonly format: FormatRow; readonly parsed: Parsed } | undefined {
  for (const row of among) {
    // The family of the row determines the type of its contents, which the compiler cannot know here.
    const format = row as unknown as FormatOf<Family>;
    if (row.family === family && format.fits(content)) return { format: row, parsed: format.parse(content) };
  }
  return undefined;
}
