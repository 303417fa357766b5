import { isCapCut, parseCapCut } from './cap-cut';
import { isChat, parseChat } from './chat';
import type { Format } from './format';
import { isJacosub, parseJacosub } from './jacosub';
import { isJsonColumns, parseJsonColumns } from './json-columns';
import { isSegmentLines, isWordLines, parseSegmentLines, parseWordLines } from './recogniser-lines';
import { isTextGrid, parseTextGrid } from './text-grid';

/**
 * Formats of lines and of JSON that few files have, none of which fits a file of another kind. They are loaded for the first
 * file that may be one. Of one family the first that fits is taken, before all others.
 */
export const rareRows = [
  { id: 'textgrid', name: 'formatTextGrid', family: 'lines', fits: isTextGrid, parse: parseTextGrid },
  {
    id: 'chat',
    name: 'formatChat',
    family: 'lines',
    fits: ({ lines }) => isChat(lines),
    parse: parseChat,
  },
  {
    id: 'jacosub',
    name: 'formatJacosub',
    family: 'lines',
    fits: ({ lines }) => isJacosub(lines),
    parse: ({ lines }) => parseJacosub(lines),
  },
  {
    id: 'stm',
    name: 'formatStm',
    family: 'lines',
    fits: (content) => content.table() === undefined && isSegmentLines(content),
    parse: parseSegmentLines,
  },
  {
    id: 'ctm',
    name: 'formatCtm',
    family: 'lines',
    fits: (content) => content.table() === undefined && isWordLines(content),
    parse: parseWordLines,
  },
  { id: 'cap-cut', name: 'formatServiceJson', family: 'json', fits: isCapCut, parse: parseCapCut },
  {
    id: 'json-columns',
    name: 'formatSegmentsJson',
    family: 'json',
    fits: isJsonColumns,
    parse: parseJsonColumns,
  },
] as const satisfies readonly Format[];

export type RareFormatId = (typeof rareRows)[number]['id'];
