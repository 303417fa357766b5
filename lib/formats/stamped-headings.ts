import type { Chapter } from '../transcript/talk';
import { tidyText } from './cue-text';
import { readLabel } from './speaker-label';
import { isUnknownSpeaker, looksLikeName } from './speaker-name';
import type { Block, Line } from './stamped-blocks';

/** YouTube does not allow longer chapter titles. */
const longestTitle = 100;

const titlePattern = /^[\p{Lu}\p{N}].*[^\s,;:.!?…–—-]$/u;
const sentenceEnd = /[.!?…]["'”’)\]]*$/u;
const lowBeginning = /^[^\p{L}\p{N}]*\p{Ll}/u;

function beginsLow(line: Line | undefined): boolean {
  return line !== undefined && lowBeginning.test(line.text);
}

/**
 * True for each block whose second line is the title of the chapter that begins with the next block. Only lines that
 * are very unlikely to be speech count: if one text is wrapped to a second line, other texts may be wrapped too.
 */
function findTitles(blocks: readonly Block[]): boolean[] {
  const long = blocks.slice(0, -1).filter(({ body }) => body.length > 1);
  const isWrapped = long.some(({ body }) => body.slice(1).some(beginsLow));
  if (isWrapped || long.length > blocks.length / 3) return blocks.map(() => false);
  // Automatic captions have hardly any capitals, so a title stands out. In other texts a title must be between
  // sentences.
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

/** The last line above the time of a block: in the block before it, or before all blocks. */
function lineAbove(blocks: readonly Block[], front: readonly Line[], index: number): Line | undefined {
  return (blocks[index - 1]?.body ?? front).at(-1);
}

/** The text of a line that may be a name, without a colon after it. */
function nameIn(line: Line | undefined): string | undefined {
  return line?.text.replace(/\s?[:：]$/u, '');
}

/**
 * Takes titles that are Markdown headings directly above a timestamp. Headings that are repeated, like speakers' names,
 * do not count. The titles are removed from the blocks above.
 */
export function takeMarkedHeadings(blocks: readonly Block[]): Chapter[] {
  const titles = blocks.slice(0, -1).flatMap(({ body }) => {
    const line = body.at(-1);
    return line?.isHeading ? [line.text] : [];
  });
  const areNames = titles.length >= (blocks.length - 1) * 0.8 && titles.every(looksLikeName);
  if (areNames || new Set(titles).size < titles.length) return [];
  return blocks.flatMap(({ body }, index) => {
    const next = blocks[index + 1];
    const line = body.at(-1)?.isHeading ? body.pop() : undefined;
    return line && next
      ? [{ start: next.head.stamp.stamp.start, title: tidyText(line.text.replace(/\s#{1,6}$/u, '')) }]
      : [];
  });
}

/**
 * Takes names on lines of their own above `(0:05) text`. Each name is valid until the next one. They only count if
 * nearly all lines without a time look like names.
 */
function takeNamesAboveText(blocks: readonly Block[], front: Line[]): Map<Block, string> {
  const above = blocks.map((_, index) => nameIn(lineAbove(blocks, front, index)));
  const filled = above.filter((name) => name !== undefined).length;
  const named = above.filter((name) => name !== undefined && looksLikeName(name)).length;
  const speakers = new Map<Block, string>();
  if (named < 2 || named < filled * 0.8) return speakers;
  blocks.forEach((block, index) => {
    const name = above[index];
    if (name === undefined || !looksLikeName(name)) return;
    (blocks[index - 1]?.body ?? front).pop();
    speakers.set(block, name);
  });
  return speakers;
}

/** What the lines directly above times mean. */
export interface Headings {
  readonly chapters: Chapter[];
  readonly speakers: Map<Block, string>;
}

/**
 * Takes lines directly above a time. They are names if every time without text on its line has one, or if nearly all
 * such lines above times with text look like names. They are chapter titles above times without text, if they are rare
 * and clearly not speech. They are removed from the block above, or from the lines before the first block.
 */
export function takeHeadings(blocks: readonly Block[], front: Line[]): Headings {
  const chapters: Chapter[] = [];
  const speakers = new Map<Block, string>();
  if (blocks.length > 1 && blocks.every(({ head }) => head.stamp.kind === 'before'))
    return { chapters, speakers: takeNamesAboveText(blocks, front) };
  if (blocks.length < 2 || blocks.some(({ head }) => head.stamp.kind !== 'alone'))
    return { chapters, speakers };
  const linesAbove = (index: number) => blocks[index - 1]?.body ?? front;
  const named = blocks.filter((_, index) => looksLikeName(nameIn(linesAbove(index).at(-1)) ?? '')).length;
  if (named === blocks.length && blocks.slice(0, -1).every(({ body }) => body.length >= 2)) {
    blocks.forEach((block, index) => {
      const name = nameIn(linesAbove(index).pop());
      if (name !== undefined && !isUnknownSpeaker(name)) speakers.set(block, name);
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
