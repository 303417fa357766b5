import type { RefObject } from 'preact';
import type { Blocks } from './blocks';

/** The list's line elements by the index of their cue, drawn or not. */
export interface Rows {
  /** Null while the line's block is not drawn. */
  at(index: number): HTMLElement | null;
  /** The element of the line, and those of its pieces in other paragraphs. */
  allOf(index: number): readonly HTMLElement[];
  /** The elements that hold the line's text, in order. */
  wordsOf(index: number): readonly HTMLElement[];
  /** The index of the line in which an event happened; -1 outside of lines. */
  indexOf(target: EventTarget | null): number;
  /** Whether a node is in a piece of a line that begins in an earlier paragraph. */
  isPiece(node: Node | null): boolean;
}

/** The rows of a list whose children are the blocks. */
export function createRows(list: RefObject<HTMLElement | null>, blocks: Blocks): Rows {
  // A live collection, which browsers cache: thousands of lines may have to be marked between two keystrokes.
  const at = (index: number) => {
    const block = blocks.blockOf(index);
    const lines = list.current?.children[block]?.getElementsByClassName('line');
    return (lines?.[index - (blocks.all[block]?.first ?? 0)] as HTMLElement | undefined) ?? null;
  };
  const closest = (target: EventTarget | null) => {
    const element = target instanceof Element ? target : (target as Node | null)?.parentElement;
    return element?.closest<HTMLElement>('[data-cue]');
  };
  const piecesOf = (index: number) => {
    const pieces: HTMLElement[] = [];
    for (let block = blocks.blockOf(index); block <= blocks.lastBlockOf(index); block += 1) {
      for (const piece of list.current?.children[block]?.getElementsByClassName('piece') ?? []) {
        if ((piece as HTMLElement).dataset.cue === String(index)) pieces.push(piece as HTMLElement);
      }
    }
    return pieces;
  };
  const allOf = (index: number) => {
    const row = at(index);
    if (!blocks.isCut(index)) return row ? [row] : [];
    return [...(row ? [row] : []), ...piecesOf(index)];
  };
  return {
    at,
    allOf,
    wordsOf: (index) => allOf(index).flatMap((row) => row.querySelector<HTMLElement>('.words') ?? []),
    indexOf: (target) => Number(closest(target)?.dataset.cue ?? -1),
    isPiece: (node) => closest(node)?.dataset.piece !== undefined,
  };
}

/**
 * How far the top of the row is below the top of the list's visible part, in CSS pixels. Does not use `offsetTop`,
 * because blocks with `content-visibility` are offset parents in some browsers only.
 */
export function topInView(list: HTMLElement, row: HTMLElement): number {
  return row.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientTop;
}

/**
 * The index of the line that is `heightPx` CSS pixels below the top of the list's visible part. In a space between
 * paragraphs, the next line; -1 below the last line. Uses the lines' boxes, because hit testing does not yet work in
 * blocks that have just come into view.
 */
export function indexInView(list: HTMLElement, heightPx: number): number {
  const y = list.getBoundingClientRect().top + heightPx;
  const isThere = (element: Element) => y < element.getBoundingClientRect().bottom;
  const block = [...list.children].find(isThere);
  const row = [...(block?.querySelectorAll<HTMLElement>('[data-cue]') ?? [])].find(isThere);
  return Number(row?.dataset.cue ?? -1);
}

/**
 * The index of the line at the top of the list's visible part; if a heading or a space is there, of the last line
 * above. 0 at the top of the list.
 */
export function indexAtTop(list: HTMLElement): number {
  const index = indexInView(list, 1);
  const row = list.querySelector<HTMLElement>(`[data-cue="${index}"]:not([data-piece])`);
  // A paragraph's speaker may be named above its first line.
  const begun = row?.closest<HTMLElement>('.paragraph') ?? row;
  return Math.max(0, begun && topInView(list, begun) > 0 ? index - 1 : index);
}

/** Scrolls the list, and nothing around it, just far enough to show the whole row. */
export function scrollIntoList(list: HTMLElement, row: HTMLElement): void {
  const above = topInView(list, row);
  const below = above + row.offsetHeight - list.clientHeight;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
}
