import type { Paragraph } from '../../lib/reading/paragraphs';
import type { Cue } from '../../lib/transcript/cue';

/** The number of lines in a block: enough to have few blocks, and few enough to draw one in a few milliseconds. */
const blockSize = 50;

/** The height of a line that fits in one row, in CSS pixels: the estimate for blocks that are not laid out. */
const lineHeightPx = 28;

/**
 * The same for paragraphs: letters in a row of a panel of common width, the height of the row, and the space around it.
 */
const lettersPerRow = 46;
const rowHeightPx = 24;
const paragraphSpacePx = 14;

/** A stretch of the list that is drawn at once. */
export interface Block {
  /** The lines that begin in it, from `first` up to `end`; `end` is excluded. */
  readonly first: number;
  readonly end: number;
  /** The paragraphs that begin in it, whole. Empty if the list shows lines. */
  readonly paragraphs: readonly ParagraphRange[];
  /** Its estimated height, in CSS pixels. */
  readonly heightPx: number;
}

/**
 * A paragraph from its beginning to the beginning of the next one, given as a line and an offset in the line's text.
 */
export interface ParagraphRange extends Paragraph {
  readonly end: { readonly cue: number; readonly from: number };
  /** Whether the speaker differs from that of the paragraph before. */
  readonly isOtherSpeaker: boolean;
}

/** How the list is divided. */
export interface Blocks {
  readonly all: readonly Block[];
  /** The index of the block in which a line begins. */
  blockOf(line: number): number;
  /** The index of the last block that has a piece of the line. */
  lastBlockOf(line: number): number;
  /** Whether a paragraph begins inside the line, so that it is drawn in pieces. */
  isCut(line: number): boolean;
}

/** Whether the list shows paragraphs, not lines. */
export const showsParagraphs = ({ all }: Blocks): boolean =>
  all.some(({ paragraphs }) => paragraphs.length > 0);

/** The blocks of a list that shows lines. */
export function blocksOfLines(cues: readonly Cue[]): Blocks {
  const all = Array.from({ length: Math.ceil(cues.length / blockSize) }, (_, block): Block => {
    const first = block * blockSize;
    const end = Math.min(first + blockSize, cues.length);
    return { first, end, paragraphs: [], heightPx: (end - first) * lineHeightPx };
  });
  const blockOf = (line: number) => Math.floor(line / blockSize);
  return { all, blockOf, lastBlockOf: blockOf, isCut: () => false };
}

/** The blocks of a list that shows paragraphs. A block has whole paragraphs, with about as many lines. */
export function blocksOfParagraphs(cues: readonly Cue[], paragraphs: readonly Paragraph[]): Blocks {
  const all: Block[] = [];
  const blockOfLine = new Int32Array(cues.length);
  const lastBlockOfLine = new Int32Array(cues.length);
  const cut = new Set(paragraphs.flatMap(({ cue, from }) => (from > 0 ? [cue] : [])));
  let open: ParagraphRange[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    const end = next ? { cue: next.cue, from: next.from } : { cue: cues.length, from: 0 };
    const isOtherSpeaker = paragraph.speaker !== paragraphs[index - 1]?.speaker;
    open.push({ ...paragraph, end, isOtherSpeaker });
    const [begun] = open;
    if (!begun || (next && end.cue - begun.cue < blockSize)) continue;
    const first = begun.from > 0 ? begun.cue + 1 : begun.cue;
    const lastEnd = end.from > 0 ? end.cue + 1 : end.cue;
    const block = all.length;
    blockOfLine.fill(block, first, lastEnd);
    lastBlockOfLine.fill(block, begun.cue, lastEnd);
    all.push({ first, end: lastEnd, paragraphs: open, heightPx: heightOf(cues, open) });
    open = [];
  }
  return {
    all,
    blockOf: (line) => blockOfLine[line] ?? 0,
    lastBlockOf: (line) => lastBlockOfLine[line] ?? 0,
    isCut: (line) => cut.has(line),
  };
}

function heightOf(cues: readonly Cue[], paragraphs: readonly ParagraphRange[]): number {
  return paragraphs.reduce((sum, { cue, end }) => {
    const letters = cues.slice(cue, end.cue).reduce((count, { text }) => count + text.length + 1, 0);
    return sum + Math.max(1, Math.ceil(letters / lettersPerRow)) * rowHeightPx + paragraphSpacePx;
  }, 0);
}

/**
 * Groups values by block and line, for blocks that have any. So a new value for one line redraws one block, not the
 * whole transcript. A line with pieces in two blocks is in both.
 */
export function splitByBlock<Value>(
  byLine: ReadonlyMap<number, Value>,
  blocks: Blocks,
): ReadonlyMap<number, ReadonlyMap<number, Value>> {
  const split = new Map<number, Map<number, Value>>();
  for (const [index, value] of byLine) {
    for (let block = blocks.blockOf(index); block <= blocks.lastBlockOf(index); block += 1) {
      split.set(block, (split.get(block) ?? new Map<number, Value>()).set(index, value));
    }
  }
  return split;
}
