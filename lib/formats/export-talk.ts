import type { MessageKey } from '../browser/text';
import { formatTime } from '../transcript/clock-text';
import type { LineRange, Seconds } from '../transcript/cue';
import { cutText } from '../transcript/cut-text';
import { homeAddress } from '../transcript/home-address';
import { type Home, isTimed, type Talk } from '../transcript/talk';
import { writeMarkdown } from './write-markdown';
import { writePodcastJson } from './write-podcast-json';
import { writeSrt } from './write-srt';
import { writeText } from './write-text';
import { writeWebVtt } from './write-webvtt';

/** A format to which a talk can be exported. */
export interface ExportForm {
  readonly id: string;
  /** The key of its name in the message catalogue. */
  readonly name: MessageKey;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (talk: Talk) => string;
  /** True if the format is useless without real times. */
  readonly needsTimes: boolean;
}

const allForms: readonly ExportForm[] = [
  {
    id: 'webvtt',
    name: 'exportWebvtt',
    extension: 'vtt',
    mediaType: 'text/vtt',
    needsTimes: true,
    write: ({ cues, language }) => writeWebVtt(cues, language),
  },
  {
    id: 'srt',
    name: 'exportSrt',
    extension: 'srt',
    mediaType: 'application/x-subrip',
    needsTimes: true,
    write: ({ cues }) => writeSrt(cues),
  },
  {
    id: 'text',
    name: 'exportText',
    extension: 'txt',
    mediaType: 'text/plain',
    needsTimes: false,
    write: writeText,
  },
  {
    id: 'markdown',
    name: 'exportMarkdown',
    extension: 'md',
    mediaType: 'text/markdown',
    needsTimes: false,
    write: (talk) => {
      const { title } = talk;
      const [home] = talk.homes;
      return writeMarkdown(talk, { title, ...(home && { linkTo: (start) => homeAddress(home, start) }) });
    },
  },
  {
    id: 'podcast-json',
    name: 'exportPodcastJson',
    extension: 'json',
    mediaType: 'application/json',
    needsTimes: true,
    write: ({ cues }) => writePodcastJson(cues),
  },
];

/**
 * The formats to which this talk can be exported. Formats that need times are left out if its times are only estimated.
 */
export function exportForms(talk: Pick<Talk, 'isTimed'>): readonly ExportForm[] {
  return allForms.filter((form) => isTimed(talk) || !form.needsTimes);
}

/**
 * A range of a talk's lines as a talk of its own, with the times at which they are heard at `home`.
 *
 * @throws if the talk does not have these lines
 */
export function excerptOf(
  talk: Talk,
  { first, last }: LineRange,
  home: Home,
  toMedia: (transcript: Seconds) => Seconds,
): Talk {
  const played = (time: Seconds) => Math.max(0, toMedia(time));
  const cues = talk.cues.slice(first, last + 1).map((cue) => ({
    ...cue,
    start: played(cue.start),
    end: played(cue.end),
    ...(cue.words && { words: cue.words.map((word) => ({ ...word, start: played(word.start) })) }),
  }));
  const [opening] = cues;
  const closing = cues.at(-1);
  if (!opening || !closing) throw new Error(`“${talk.title}” has no line ${first}.`);
  const time = `${formatTime(opening.start)}–${formatTime(closing.end)}`;
  const title = isTimed(talk) ? `${talk.title}, ${time}` : talk.title;
  return { ...talk, title, homes: [home], cues, chapters: [] };
}

/** Most file systems allow 255 bytes. The rest is for what systems add to a name that already exists. */
const longestFileName = { units: 100, bytes: 200 };

/** Windows reserves these names for devices, with any extension. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(?=\s*(\.|$))/iu;

/**
 * A file name for a title that works on any system: without characters that some systems refuse, without direction
 * controls, which could show the extension in the wrong place, and not too long.
 */
export function fileName(title: string, extension: string): string {
  const safe = title
    .replace(/\p{Bidi_Control}+/gu, '')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+|\.+$/gu, '')
    .replace(deviceName, '$&_');
  const short = cutText(safe, longestFileName).trim();
  return `${short || 'talk'}.${extension}`;
}

/** A file to be saved. */
export interface TakenOut {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

/**
 * Exports a talk to a file.
 *
 * @param formId the id of one of `exportForms`
 * @throws if the talk cannot be exported to that format
 */
export function takeOut(talk: Talk, formId: string): TakenOut {
  const form = exportForms(talk).find(({ id }) => id === formId);
  if (!form) throw new Error(`“${talk.title}” cannot be taken out as “${formId}”.`);
  return { name: fileName(talk.title, form.extension), type: form.mediaType, text: form.write(talk) };
}
