import type { XmlElement } from '@rgrove/parse-xml';
import type { MessageKey } from '../browser/text';
import { isAss, parseAss } from './ass';
import { isChat, parseChat } from './chat';
import { isElan, parseElan } from './elan';
import { isHtmlTranscript, parseHtmlTranscript } from './html-transcript';
import { isServiceJson, parseServiceJson } from './json-services';
import { isLrc, parseLrc } from './lrc';
import { isOtranscribe, parseOtranscribe } from './otranscribe';
import type { Parsed } from './parsed';
import { parsePlainText } from './plain-text';
import { isPodcastJson, parsePodcastJson } from './podcast-json';
import { isRealText, parseRealText } from './real-text';
import { isSegmentLines, isWordLines, parseSegmentLines, parseWordLines } from './recogniser-lines';
import { parseSbv } from './sbv';
import { isSegmentList, parseSegmentList } from './segment-list';
import { parseSrt } from './srt';
import { parseTable } from './table';
import { isTextGrid, parseTextGrid } from './text-grid';
import type { TextLines } from './text-lines';
import { isTranscriber, parseTranscriber } from './transcriber';
import { isTtml, parseTtml } from './ttml';
import { hasWebVttHeader, isBareWebVtt, parseWebVtt } from './webvtt';
import { parseWhisperConsole } from './whisper-console';
import { isWhisperCppJson, parseWhisperCppJson } from './whisper-cpp-json';
import { isWhisperJson, parseWhisperJson } from './whisper-json';
import { isXmlList, parseXmlList } from './xml-list';
import { isYoutubeJson3, parseYoutubeJson3 } from './youtube-json3';
import { isYoutubeXml, parseYoutubeXml } from './youtube-xml';

/** What a text was found to be made of, before its format is known. */
export interface Contents {
  readonly json: unknown;
  readonly xml: XmlElement;
  readonly html: string;
  readonly lines: TextLines;
}

/** One format that can be imported. */
export interface FormatOf<Family extends keyof Contents> {
  readonly id: string;
  /** Its name in the catalogue. */
  readonly name: MessageKey;
  readonly family: Family;
  /** True for contents of this format that are of none above it in the list. */
  readonly fits: (content: Contents[Family]) => boolean;
  /** Reads contents that fit. */
  readonly parse: (content: Contents[Family]) => Parsed;
  /** Who speaks goes on until the next name; elsewhere a cue without a name has no speaker. */
  readonly carriesSpeakers?: boolean;
  /** Cues last while the next one is shown already, in every file. */
  readonly isRollUp?: boolean;
  /** Without ends of its own: that two equal lines have equal times does not make them one. */
  readonly hasNoEnds?: boolean;
  /** Verses: a lone word before a colon is no speaker. */
  readonly isSong?: boolean;
}

type Format = { [Family in keyof Contents]: FormatOf<Family> }[keyof Contents];

function isWhisperTable(content: TextLines, delimiter: string): boolean {
  const table = content.table();
  return table?.isWhisper === true && table.delimiter === delimiter;
}

function parseLinesAsTable(content: TextLines): Parsed {
  const table = content.table();
  return table ? parseTable(content.text, table) : parsePlainText(content.text);
}

/**
 * All formats that can be imported. Of one family the first that fits is taken, so narrow ones stand above wide
 * ones. A new format is a new file, a row here and its name in the catalogue.
 */
const rows = [
  {
    id: 'webvtt',
    name: 'formatWebvtt',
    family: 'lines',
    fits: ({ text, lines, form, timing }) =>
      hasWebVttHeader(text) ||
      (form === 'arrows' && timing !== undefined && !isAss(text) && isBareWebVtt(lines, timing)),
    parse: parseWebVtt,
    carriesSpeakers: true,
  },
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
  { id: 'real-text', name: 'formatRealText', family: 'lines', fits: isRealText, parse: parseRealText },
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
  { id: 'stm', name: 'formatStm', family: 'lines', fits: isSegmentLines, parse: parseSegmentLines },
  { id: 'ctm', name: 'formatCtm', family: 'lines', fits: isWordLines, parse: parseWordLines },
  // From here on times are told by their looks, so many timing lines that cannot be read decide against all of them.
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
  {
    id: 'youtube-json3',
    name: 'formatYoutubeJson3',
    family: 'json',
    fits: isYoutubeJson3,
    parse: parseYoutubeJson3,
    isRollUp: true,
  },
  {
    id: 'whisper-cpp-json',
    name: 'formatWhisperCppJson',
    family: 'json',
    fits: isWhisperCppJson,
    parse: parseWhisperCppJson,
  },
  {
    id: 'podcast-json',
    name: 'formatPodcastJson',
    family: 'json',
    fits: isPodcastJson,
    parse: parsePodcastJson,
  },
  {
    id: 'otranscribe',
    name: 'formatOtranscribe',
    family: 'json',
    fits: isOtranscribe,
    parse: parseOtranscribe,
  },
  {
    id: 'service-json',
    name: 'formatServiceJson',
    family: 'json',
    fits: isServiceJson,
    parse: parseServiceJson,
  },
  {
    id: 'whisper-json',
    name: 'formatWhisperJson',
    family: 'json',
    fits: isWhisperJson,
    parse: parseWhisperJson,
  },
  {
    id: 'segments-json',
    name: 'formatSegmentsJson',
    family: 'json',
    fits: isSegmentList,
    parse: parseSegmentList,
  },
  { id: 'ttml', name: 'formatTtml', family: 'xml', fits: isTtml, parse: parseTtml },
  {
    id: 'youtube-xml',
    name: 'formatYoutubeXml',
    family: 'xml',
    fits: isYoutubeXml,
    parse: parseYoutubeXml,
    isRollUp: true,
  },
  { id: 'elan', name: 'formatElan', family: 'xml', fits: isElan, parse: parseElan },
  {
    id: 'transcriber',
    name: 'formatTranscriber',
    family: 'xml',
    fits: isTranscriber,
    parse: parseTranscriber,
  },
  { id: 'xml-list', name: 'formatXmlList', family: 'xml', fits: isXmlList, parse: parseXmlList },
  {
    id: 'podcast-html',
    name: 'formatPodcastHtml',
    family: 'html',
    fits: isHtmlTranscript,
    parse: parseHtmlTranscript,
  },
] as const satisfies readonly Format[];

export type FormatId = (typeof rows)[number]['id'];

/** A row of the list, whatever its family. */
export type FormatRow = Omit<Format, 'id' | 'fits' | 'parse'> & { readonly id: FormatId };

/** The format of these contents; undefined if none fits. */
export function findFormat<Family extends keyof Contents>(
  family: Family,
  content: Contents[Family],
): { readonly format: FormatRow; readonly parsed: Parsed } | undefined {
  for (const row of rows) {
    // The row's family decides what it takes, which the compiler cannot follow here.
    const format = row as unknown as FormatOf<Family>;
    if (row.family === family && format.fits(content)) return { format: row, parsed: format.parse(content) };
  }
  return undefined;
}
