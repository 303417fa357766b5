import type { Seconds } from '../transcript/cue';
import { readClock } from './clock';
import { tidyText } from './cue-text';
import { decodeEntities } from './entities';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';

const tagPattern = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/giu;

/** The texts of the three elements that make an HTML transcript, in order. */
function* elementTexts(html: string): Generator<{ name: string; text: string; position: number }> {
  let open: { name: string; position: number } | undefined;
  let text = '';
  let from = 0;
  for (const tag of html.matchAll(tagPattern)) {
    const [whole, slash, written = ''] = tag;
    const name = written.toLowerCase();
    if (open) text += `${html.slice(from, tag.index)}${name === 'br' ? ' ' : ''}`;
    from = tag.index + whole.length;
    if (name !== 'cite' && name !== 'time' && name !== 'p') continue;
    // A new element closes one that was left open, as HTML has it for paragraphs.
    if (open) yield { ...open, text: tidyText(decodeEntities(text)) };
    open = slash === '' ? { name, position: tag.index } : undefined;
    text = '';
  }
}

/** True for HTML in which some `<time>` holds a clock text. */
export function isPodcastHtml(html: string): boolean {
  return /<time\b[^<>]*>\s*(?:\d+:)?\d{1,3}:\d\d/iu.test(html);
}

/** Reads the HTML transcript of Podcasting 2.0: `<cite>Name:</cite> <time>0:09</time> <p>text</p>`, over and over. */
export function parsePodcastHtml(html: string): Parsed {
  const cues: ReadCue[] = [];
  const problems: LineProblem[] = [];
  let speaker: string | undefined;
  let start: Seconds | undefined;
  for (const { name, text, position } of elementTexts(html)) {
    if (name === 'cite') speaker = text.replace(/\s*:$/u, '') || undefined;
    else if (name === 'time') start = readClock(text.replace(/^[[(]|[\])]$/gu, ''));
    else if (text !== '' && start === undefined) {
      const line = html.slice(0, position).split('\n').length;
      problems.push(problemAt(line, 'paragraph-without-time'));
    } else if (text !== '' && start !== undefined) {
      cues.push({ line: 0, start, text, ...(speaker === undefined ? {} : { speaker }) });
    }
  }
  return { cues, problems };
}
