import { formatTime } from '../transcript/clock-text';
import type { Cue, Seconds } from '../transcript/cue';

/** A paragraph ends at another speaker, at a pause, and at the latest after this time. */
const longestParagraph: Seconds = 30;
const longestPause: Seconds = 2;

/** Text as it is, where Markdown would read signs in it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, '\\$&');
}

function paragraphsOf(cues: readonly Cue[]): Cue[][] {
  const paragraphs: Cue[][] = [];
  for (const cue of cues) {
    const open = paragraphs.at(-1);
    const first = open?.[0];
    const last = open?.at(-1);
    const goesOn =
      first !== undefined &&
      last !== undefined &&
      last.speaker === cue.speaker &&
      cue.start - last.end < longestPause &&
      cue.end - first.start <= longestParagraph;
    if (goesOn) open!.push(cue);
    else paragraphs.push([cue]);
  }
  return paragraphs;
}

export interface MarkdownOptions {
  readonly title?: string;
  /** The address that plays the talk from this time on; without it the times are no links. */
  readonly linkTo?: (start: Seconds) => string;
}

/** Markdown in paragraphs of half a minute at most, each with the time at which it begins, as a link if it can be. */
export function writeMarkdown(cues: readonly Cue[], options: MarkdownOptions = {}): string {
  let speaker: string | undefined;
  const paragraphs = paragraphsOf(cues.filter((cue) => cue.text !== '')).map((paragraph) => {
    const [first] = paragraph;
    const name =
      first!.speaker !== undefined && first!.speaker !== speaker
        ? `**${escapeMarkdown(first!.speaker)}:** `
        : '';
    speaker = first!.speaker;
    const time = formatTime(first!.start);
    const stamp = options.linkTo ? `[${time}](${options.linkTo(first!.start)})` : `[${time}]`;
    return `${name}${stamp} ${escapeMarkdown(paragraph.map((cue) => cue.text).join(' '))}\n`;
  });
  const heading = options.title === undefined ? [] : [`# ${escapeMarkdown(options.title)}\n`];
  return [...heading, ...paragraphs].join('\n');
}
