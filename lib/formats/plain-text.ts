import { tidyText } from './cue-text';
import type { Parsed, ReadCue } from './parsed';
import { readLabel } from './speaker-label';
import { cleanLine } from './stamp-line';
import { isFurniture } from './stamped-blocks';
import { chaptersAbove, readUntimedMarkdown } from './untimed-markdown';
import { withNamesBefore } from './untimed-names';

/**
 * Reads text without times. Each paragraph (text between blank lines) is a cue at 0; without blank lines, each line is
 * one. A line that begins with a speaker's name always begins a new cue. Names may also stand above the texts. Markdown
 * headings become the title and the chapters.
 */
export function parsePlainText(text: string): Parsed {
  const markdown = readUntimedMarkdown(text.trimEnd(), cleanLine);
  const written = markdown?.lines ?? text.trimEnd().split('\n').map(cleanLine);
  const lines = withNamesBefore(written.map((line) => (isFurniture(line) ? '' : line)));
  // Headings count as lines here, although they have been removed.
  const isProse = markdown
    ? /\n\s*\n/u.test(text.trim())
    : lines.slice(lines.findIndex((line) => line !== '')).includes('');
  const cues: ReadCue[] = [];
  let isOpen = false;
  let above = '';
  lines.forEach((line, index) => {
    const content = tidyText(above === '' ? line : `${above} ${line}`);
    if (tidyText(line) === '') {
      isOpen = false;
      return;
    }
    // A name with a colon may stand alone above its text.
    const isName = readLabel(content)?.length === content.length && index < lines.length - 1;
    above = isName ? content : '';
    if (isName) return;
    const last = cues.at(-1);
    if (isProse && isOpen && last && !readLabel(content)) {
      cues[cues.length - 1] = { ...last, text: `${last.text} ${content}` };
    } else {
      cues.push({ line: index + 1, start: 0, end: 0, text: content });
    }
    isOpen = true;
  });
  if (!markdown) return { cues, problems: [], timed: false };
  const { title, headings } = markdown;
  const chapters = chaptersAbove(headings, cues);
  return { cues, problems: [], timed: false, chapters, ...(title !== undefined && { title }) };
}
