import { paragraphTexts } from '../reading/paragraph-texts';
import type { ReadTalk } from '../reading/spoken-text';
import { formatTime } from '../transcript/clock-text';
import type { Seconds } from '../transcript/cue';
import { isTimed } from '../transcript/talk';
import { escapeMarkdown, inParagraph, markdownLink } from './markdown-text';

export interface MarkdownOptions {
  readonly title?: string;
  /** The address that plays the talk from this time on; without it the times are no links. */
  readonly linkTo?: (start: Seconds) => string;
}

/**
 * Markdown in paragraphs, each with the time at which it begins, as a link if it can be; chapters are headings. A talk
 * without true times has none here.
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
