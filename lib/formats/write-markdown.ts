import { formatTime } from '../transcript/clock-text';
import type { Cue, Seconds } from '../transcript/cue';
import { joinTexts } from '../transcript/script';

/** A paragraph ends at another speaker, at a pause, and at the latest after this time. */
const longestParagraph: Seconds = 30;
const longestPause: Seconds = 2;

/** Text as it is, where Markdown would read signs in it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, '\\$&');
}

interface Paragraph {
  readonly first: Cue;
  /** All its cues, the first too. */
  readonly cues: Cue[];
}

function paragraphsOf(cues: readonly Cue[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const cue of cues) {
    const open = paragraphs.at(-1);
    const last = open?.cues.at(-1);
    if (
      open !== undefined &&
      last !== undefined &&
      last.speaker === cue.speaker &&
      cue.start - last.end < longestPause &&
      cue.end - open.first.start <= longestParagraph
    )
      open.cues.push(cue);
    else paragraphs.push({ first: cue, cues: [cue] });
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
  const paragraphs = paragraphsOf(cues.filter((cue) => cue.text !== '')).map(({ first, cues: said }) => {
    const name =
      first.speaker !== undefined && first.speaker !== speaker
        ? `**${escapeMarkdown(first.speaker)}:** `
        : '';
    speaker = first.speaker;
    const time = formatTime(first.start);
    const stamp = options.linkTo ? `[${time}](${options.linkTo(first.start)})` : `[${time}]`;
    return `${name}${stamp} ${escapeMarkdown(joinTexts(said.map((cue) => cue.text)))}\n`;
  });
  const heading = options.title === undefined ? [] : [`# ${escapeMarkdown(options.title)}\n`];
  return [...heading, ...paragraphs].join('\n');
}
