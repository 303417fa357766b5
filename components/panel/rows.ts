import type { RefObject } from 'preact';

/** Lines in a block: enough to make blocks few, few enough to draw one in a few milliseconds. */
export const blockSize = 50;

/**
 * Splits values by line into values by block and line, for blocks that have any. So a new value for one line
 * draws one block again, not the whole transcript.
 */
export function splitByBlock<Value>(
  byLine: ReadonlyMap<number, Value>,
): ReadonlyMap<number, ReadonlyMap<number, Value>> {
  const blocks = new Map<number, Map<number, Value>>();
  for (const [index, value] of byLine) {
    const block = Math.floor(index / blockSize);
    blocks.set(block, (blocks.get(block) ?? new Map<number, Value>()).set(index, value));
  }
  return blocks;
}

/** The list's line elements by the index of their cue, whether drawn yet or not. */
export interface Rows {
  /** Null while the line's block is not drawn. */
  at(index: number): HTMLElement | null;
  /** The element that holds the line's text. */
  wordsOf(index: number): HTMLElement | null;
  /** The index of the line in which an event happened; -1 outside lines. */
  indexOf(target: EventTarget | null): number;
}

/** Rows of a list whose children are blocks of `blockSize` lines. */
export function createRows(list: RefObject<HTMLElement | null>): Rows {
  // A live collection, which browsers cache: thousands of lines may have to be marked between two keystrokes.
  const at = (index: number) => {
    const lines = list.current?.children[Math.floor(index / blockSize)]?.getElementsByClassName('line');
    return (lines?.[index % blockSize] as HTMLElement | undefined) ?? null;
  };
  return {
    at,
    wordsOf: (index) => at(index)?.querySelector<HTMLElement>('.words') ?? null,
    indexOf(target) {
      const element = target instanceof Element ? target : (target as Node | null)?.parentElement;
      return Number(element?.closest<HTMLElement>('[data-cue]')?.dataset.cue ?? -1);
    },
  };
}

/**
 * How far the row's upper edge is below the list's, in CSS pixels, as it is scrolled now. Not `offsetTop`:
 * blocks with `content-visibility` are offset parents in some browsers only.
 */
export function topInView(list: HTMLElement, row: HTMLElement): number {
  return row.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientTop;
}

/**
 * The index of the line so many CSS pixels below the list's upper edge, as it is scrolled now; -1 where no line
 * is. By the lines' boxes: hit testing does not yet see into blocks that have just come into view.
 */
export function indexInView(list: HTMLElement, heightPx: number): number {
  const y = list.getBoundingClientRect().top + heightPx;
  const isThere = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top <= y && y < bottom;
  };
  const block = [...list.children].find(isThere);
  const row = [...(block?.querySelectorAll<HTMLElement>('[data-cue]') ?? [])].find(isThere);
  return Number(row?.dataset.cue ?? -1);
}
