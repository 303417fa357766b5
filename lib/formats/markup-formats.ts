import { isElan, parseElan } from './elan';
import { isExmaralda, parseExmaralda } from './exmaralda';
import { isFinalCut, parseFinalCut } from './final-cut';
import type { Format } from './format';
import { isHtmlTranscript, parseHtmlTranscript } from './html-transcript';
import { isOtranscribe, parseOtranscribe } from './otranscribe';
import { isRealText, parseRealText } from './real-text';
import { isTei, parseTei } from './tei';
import { isTranscriber, parseTranscriber } from './transcriber';
import { isTtml, parseTtml } from './ttml';
import { isXmlList, parseXmlList } from './xml-list';
import { isYoutubeXml, parseYoutubeXml } from './youtube-xml';

/** The formats whose readers need XML or HTML. Within a family, the first format that fits is taken. */
export const markupRows = [
  { id: 'real-text', name: 'formatRealText', family: 'lines', fits: isRealText, parse: parseRealText },
  {
    id: 'otranscribe',
    name: 'formatOtranscribe',
    family: 'json',
    fits: isOtranscribe,
    parse: parseOtranscribe,
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
  {
    id: 'exmaralda',
    name: 'formatExmaralda',
    family: 'xml',
    fits: isExmaralda,
    parse: parseExmaralda,
  },
  { id: 'tei', name: 'formatTei', family: 'xml', fits: isTei, parse: parseTei },
  { id: 'final-cut', name: 'formatFinalCut', family: 'xml', fits: isFinalCut, parse: parseFinalCut },
  { id: 'xml-list', name: 'formatXmlList', family: 'xml', fits: isXmlList, parse: parseXmlList },
  {
    id: 'podcast-html',
    name: 'formatPodcastHtml',
    family: 'html',
    fits: isHtmlTranscript,
    parse: parseHtmlTranscript,
  },
] as const satisfies readonly Format[];

export type MarkupFormatId = (typeof markupRows)[number]['id'];
