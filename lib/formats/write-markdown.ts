import { paragraphTexts } from '../reading/paragraph-texts';
import type { ReadTalk } from '../reading/spoken-text';
import { formatTime } from '../transcript/clock-text';
import type { Seconds } from '../transcript/cue';

/** Text as it is, where Markdown would read signs in it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/gu, '\\$&');
}

export interface MarkdownOptions {
  readonly title?: string;
  /** The address that plays the talk from this time on; without it the times are no links. */
  readonly linkTo?: (start: Seconds) => string;
}

/**
 * Markdown in paragraphs, each with the time at which it begins, as a link if it can be; chapters are headings. Not
 * for talks without true times.
 */
export function writeMarkdown(talk: ReadTalk, options: MarkdownOptions = {}): string {
  const paragraphs = paragraphTexts(talk).flatMap(({ start, text, name, chapters }) => {
    const label = name === undefined ? '' : `**${escapeMarkdown(name)}:** `;
    const time = formatTime(start);
    const stamp = options.linkTo ? `[${time}](${options.linkTo(start)})` : `[${time}]`;
    return [
      ...chapters.map(({ title }) => `## ${escapeMarkdown(title)}\n`),
      `${label}${stamp} ${escapeMarkdown(text)}\n`,
    ];
  });
  const heading = options.title === undefined ? [] : [`# ${escapeMarkdown(options.title)}\n`];
  return [...heading, ...paragraphs].join('\n');
}
