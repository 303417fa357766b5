import type { Seconds } from '../../../transcript/cue';

/** How f4 writes the time at which a paragraph ends: `#00:01:30-5#` (f4transkript). */
export const endMark = /\s{0,5}#(\d\d):(\d\d):(\d\d)-(\d)#\s{0,5}$/u;

const fewest = 3;

function timeOf(text: string): Seconds | null {
  const [, hours, minutes, seconds, tenths] = endMark.exec(text) ?? [];
  if (hours === undefined) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(tenths) / 10;
}

interface Marked {
  /** The place of the text. */
  readonly index: number;
  readonly start: Seconds;
  /** Undefined where marks are the beginnings. */
  readonly end: Seconds | undefined;
}

/**
 * The times of the texts that end with such a mark; none where hardly any has one. A mark tells the end, but in texts
 * whose first mark is 0 the beginning.
 */
export function markedEnds(texts: readonly string[]): Marked[] {
  const found = texts.flatMap((text, index) => {
    const time = timeOf(text);
    return time === null ? [] : [{ index, time }];
  });
  if (found.length < fewest || found.length * 2 < texts.length) return [];
  const areStarts = (found[0]?.time ?? 0) < 1;
  return found.map(({ index, time }, place) =>
    areStarts
      ? { index, start: time, end: undefined }
      : { index, start: found[place - 1]?.time ?? 0, end: time },
  );
}

/** Puts the times of blocks that end with such marks before them, where readers of files expect them. */
export function leadWithEndMarks(blocks: readonly Element[]): void {
  for (const { index, start, end } of markedEnds(blocks.map(({ textContent }) => textContent ?? ''))) {
    const block = blocks[index] as Element;
    const time = block.ownerDocument.createElement('time');
    time.setAttribute('data-start', String(start));
    if (end !== undefined) time.setAttribute('data-end', String(end));
    const texts = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      node.nodeValue = (node.nodeValue ?? '').replace(endMark, '');
    }
    block.prepend(time);
  }
}
