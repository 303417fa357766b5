import type { Chapter } from '../transcript/talk';
import { tidyText } from './cue-text';
import { readLabel } from './speaker-labels';
import { isUnknownSpeaker, looksLikeName } from './speaker-name';
import type { Block, Line } from './stamped-blocks';

/** YouTube lets no title of a chapter be longer. */
const longestTitle = 100;

const titlePattern = /^[\p{Lu}\p{N}].*[^\s,;:.!?…–—-]$/u;
const sentenceEnd = /[.!?…]["'”’)\]]*$/u;
const lowBeginning = /^[^\p{L}\p{N}]*\p{Ll}/u;

function beginsLow(line: Line | undefined): boolean {
  return line !== undefined && lowBeginning.test(line.text);
}

/**
 * True for each block whose second line is the title of the chapter that the next block begins. Only lines that
 * cannot well be speech: where one text goes on in a second line, others may do so too.
 */
function findTitles(blocks: readonly Block[]): boolean[] {
  const long = blocks.slice(0, -1).filter(({ body }) => body.length > 1);
  const isWrapped = long.some(({ body }) => body.slice(1).some(beginsLow));
  if (isWrapped || long.length > blocks.length / 3) return blocks.map(() => false);
  // Automatic captions have hardly a capital, so that a title stands out; elsewhere it stands between sentences.
  const isLow = blocks.filter(({ body }) => beginsLow(body[0])).length >= blocks.length * 0.75;
  return blocks.map(({ body }, index) => {
    const [text, title] = body;
    const next = blocks[index + 1]?.body[0];
    if (!text || !title || !next || body.length > 2) return false;
    const standsOut = isLow || (sentenceEnd.test(text.text) && !beginsLow(next));
    return (
      standsOut &&
      title.text.length <= longestTitle &&
      titlePattern.test(title.text) &&
      !readLabel(title.text)
    );
  });
}

/** What stood on lone lines above times. */
export interface Headings {
  readonly chapters: Chapter[];
  readonly speakers: Map<Block, string>;
}

/**
 * Lone lines above a time that stands alone: names, if every time has one; titles of chapters, if they are
 * rare and clearly no speech. They are taken out of the block above, or of the lines in front.
 */
export function takeHeadings(blocks: readonly Block[], front: Line[]): Headings {
  const chapters: Chapter[] = [];
  const speakers = new Map<Block, string>();
  if (blocks.length < 2 || blocks.some(({ head }) => head.stamp.kind !== 'alone'))
    return { chapters, speakers };
  const linesAbove = (index: number) => blocks[index - 1]?.body ?? front;
  const named = blocks.filter((_, index) => looksLikeName(linesAbove(index).at(-1)?.text ?? '')).length;
  if (named === blocks.length && blocks.slice(0, -1).every(({ body }) => body.length >= 2)) {
    blocks.forEach((block, index) => {
      const line = linesAbove(index).pop();
      if (line && !isUnknownSpeaker(line.text)) speakers.set(block, line.text);
    });
    return { chapters, speakers };
  }
  const hasTitle = findTitles(blocks);
  for (const [index, { body }] of blocks.entries()) {
    const next = blocks[index + 1];
    if (!hasTitle[index] || !next) continue;
    const line = body.pop();
    if (line) chapters.push({ start: next.head.stamp.stamp.start, title: tidyText(line.text) });
  }
  return { chapters, speakers };
}
