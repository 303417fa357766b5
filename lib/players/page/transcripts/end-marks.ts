import type { Seconds } from '../../../transcript/cue';

/** How f4transkript writes the end time of a paragraph: `#00:01:30-5#`. */
export const endMark = /\s{0,5}#(\d\d):(\d\d):(\d\d)-(\d)#\s{0,5}$/u;

const fewest = 3;

function timeOf(text: string): Seconds | null {
  const [, hours, minutes, seconds, tenths] = endMark.exec(text) ?? [];
  if (hours === undefined) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(tenths) / 10;
}

interface Marked {
  /** The index of the text. */
  readonly index: number;
  readonly start: Seconds;
  /** Undefined if the marks give the beginnings. */
  readonly end: Seconds | undefined;
}

/**
 * The times of the texts that end with such a mark; none if hardly any text does. A mark gives the end time, except in
 * texts whose first mark is 0: there it gives the beginning.
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

/** Moves the end marks of blocks before them, where readers of files expect times. */
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
