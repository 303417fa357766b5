import { writeMarkdown } from '../formats/write-markdown';
import { writePodcastJson } from '../formats/write-podcast-json';
import { writeSrt } from '../formats/write-srt';
import { writeText } from '../formats/write-text';
import { writeWebVtt } from '../formats/write-webvtt';
import { homeAddress } from '../transcript/home-address';
import type { Talk } from '../transcript/talk';

/** A form in which a talk can be taken out. */
export interface ExportForm {
  readonly id: string;
  /** Its name for people. */
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (talk: Talk) => string;
}

export const exportForms: readonly ExportForm[] = [
  {
    id: 'webvtt',
    name: 'WebVTT',
    extension: 'vtt',
    mediaType: 'text/vtt',
    write: ({ cues, language }) => writeWebVtt(cues, language),
  },
  {
    id: 'srt',
    name: 'SRT',
    extension: 'srt',
    mediaType: 'application/x-subrip',
    write: ({ cues }) => writeSrt(cues),
  },
  {
    id: 'text',
    name: 'plain text',
    extension: 'txt',
    mediaType: 'text/plain',
    write: ({ cues }) => writeText(cues),
  },
  {
    id: 'markdown',
    name: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: ({ cues, title, homes: [home] }) =>
      writeMarkdown(cues, { title, ...(home && { linkTo: (start) => homeAddress(home, start) }) }),
  },
  {
    id: 'podcast-json',
    name: 'podcast transcript (JSON)',
    extension: 'json',
    mediaType: 'application/json',
    write: ({ cues }) => writePodcastJson(cues),
  },
];

/** A file name for a title on any system: no sign that some of them refuse, and not too long. */
export function fileName(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+|\.+$/gu, '')
    .slice(0, 100)
    .trim();
  return `${safe || 'talk'}.${extension}`;
}
