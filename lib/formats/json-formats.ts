import type { Format } from './format';
import { isServiceJson, parseServiceJson } from './json-services';
import { isPodcastJson, parsePodcastJson } from './podcast-json';
import { isSegmentList, parseSegmentList } from './segment-list';
import { isWhisperCppJson, parseWhisperCppJson } from './whisper-cpp-json';
import { isWhisperJson, parseWhisperJson } from './whisper-json';
import { isYoutubeJson3, parseYoutubeJson3 } from './youtube-json3';

/** The JSON formats. The first that fits is taken, so specific formats are above general ones. */
export const jsonRows = [
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
] as const satisfies readonly Format[];

export type JsonFormatId = (typeof jsonRows)[number]['id'];
