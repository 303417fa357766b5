import { paragraphTexts } from '../reading/paragraph-texts';
import type { ReadTalk } from '../reading/spoken-text';
import { formatTime } from '../transcript/clock-text';
import type { Seconds } from '../transcript/cue';
import { isTimed } from '../transcript/talk';
import { escapeMarkdown, inParagraph, markdownLink } from './markdown-text';

export interface MarkdownOptions {
  readonly title?: string;
  /** The address that plays the talk from a time on. Without this function, the times are not links. */
  readonly linkTo?: (start: Seconds) => string;
}

/**
 * Writes Markdown in paragraphs, each with its start time, as a link if possible. Chapters become headings. Times are
 * left out if they are only estimates.
 */
export function writeMarkdown(talk: ReadTalk, options: MarkdownOptions = {}): string {
  const stampOf = (start: Seconds) => {
    const time = formatTime(start);
    return options.linkTo ? markdownLink(time, options.linkTo(start)) : `[${time}]`;
  };
  const paragraphs = paragraphTexts(talk).flatMap(({ start, text, name, chapters }) => {
    const label = name === undefined ? [] : [`**${escapeMarkdown(name)}:**`];
    const before = isTimed(talk) ? [...label, stampOf(start)] : label;
    const words = before.length > 0 ? escapeMarkdown(text) : inParagraph(text);
    return [
      ...chapters.map(({ title }) => `## ${escapeMarkdown(title)}\n`),
      `${[...before, words].join(' ')}\n`,
    ];
  });
  const heading = options.title === undefined ? [] : [`# ${escapeMarkdown(options.title)}\n`];
  return [...heading, ...paragraphs].join('\n');
}
