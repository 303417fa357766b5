import { isAss, parseAss } from './ass';
import { isCapCut, parseCapCut } from './cap-cut';
import { isChat, parseChat } from './chat';
import { respellDayTimes } from './day-times';
import { isEditList, parseEditList } from './edit-list';
import type { Format } from './format';
import { isJacosub, parseJacosub } from './jacosub';
import { isJsonColumns, parseJsonColumns } from './json-columns';
import { respellLyricsWords } from './lyrics-words';
import { respellOddStamps } from './odd-stamps';
import { isAqTitle, isMpsub, parseAqTitle, parseMpsub } from './player-captions';
import {
  isRttm,
  isSegmentLines,
  isWordLines,
  parseRttm,
  parseSegmentLines,
  parseWordLines,
} from './recogniser-lines';
import { respellRecords } from './record-lines';
import { respellStamps } from './respell-stamps';
import { isTextGrid, parseTextGrid } from './text-grid';
import type { TextLines } from './text-lines';
import { isUltraStar, parseUltraStar } from './ultra-star';

/**
 * Rare formats of the families `lines` and `json`. None of them fits a file of another format. They are loaded for the
 * first file that may have one of them. Within a family they are tried before all other formats, and the first that
 * fits is taken.
 */
const rows = [
  {
    id: 'ass',
    name: 'formatAss',
    family: 'lines',
    fits: ({ text }) => isAss(text),
    parse: ({ text }) => parseAss(text),
  },
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
  { id: 'mpsub', name: 'formatStampedText', family: 'lines', fits: isMpsub, parse: parseMpsub },
  { id: 'aqtitle', name: 'formatStampedText', family: 'lines', fits: isAqTitle, parse: parseAqTitle },
  { id: 'ultra-star', name: 'formatStampedText', family: 'lines', fits: isUltraStar, parse: parseUltraStar },
  { id: 'edit-list', name: 'formatStampedText', family: 'lines', fits: isEditList, parse: parseEditList },
  { id: 'rttm', name: 'formatCtm', family: 'lines', fits: isRttm, parse: parseRttm },
  {
    id: 'stm',
    name: 'formatStm',
    family: 'lines',
    fits: (content) => isSegmentLines(content) && content.table() === undefined,
    parse: parseSegmentLines,
  },
  {
    id: 'ctm',
    name: 'formatCtm',
    family: 'lines',
    fits: (content) => isWordLines(content) && content.table() === undefined,
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

export type RareFormatId = (typeof rows)[number]['id'];

/**
 * The text with timestamps in brackets instead of other notations for the times of its lines; undefined for most texts.
 */
function respellLines(content: TextLines): string | undefined {
  const { text } = content;
  const respelled = respellLyricsWords(text) ?? respellRecords(text);
  return respelled ?? (content.table() ? undefined : respellOddStamps(text));
}

/** All readers of rare formats, and the functions that rewrite other notations of time as timestamps. */
export const rare = { rows, respellDayTimes, respellLines, respellStamps };

export type Rare = typeof rare;
