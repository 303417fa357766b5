import { loneClock, withColons } from './clock-text';
import { tidy } from './tidy';
import type { TimedRun } from './timed-runs';

const isClock = (text: string) => loneClock.test(withColons(text));

/** The list in a column: the element itself, or the only element in it. */
function listIn(column: Element): Element {
  let list = column;
  for (let depth = 0; depth < 4 && list.children.length === 1; depth += 1) list = list.children[0] ?? list;
  return list;
}

/**
 * The children of the columns beside this one that have the same number of children. Empty if those columns only hold
 * times.
 */
function columnsBeside(column: Element, count: number): Element[][] {
  let around: Element = column;
  for (let depth = 0; depth < 4; depth += 1) {
    const siblings = [...(around.parentElement?.children ?? [])].filter((sibling) => sibling !== around);
    const beside = siblings
      .map((sibling) => [...listIn(sibling).children])
      .filter((cells) => cells.length === count);
    const texts = beside.filter(
      (cells) => cells.filter(({ textContent }) => /\p{L}/u.test(textContent ?? '')).length * 2 > count,
    );
    if (texts.length > 0) return texts;
    if (siblings.length > 0 || !around.parentElement) return [];
    around = around.parentElement;
  }
  return [];
}

/**
 * If the blocks of a run hold nothing but times, and the text is in columns beside them, the rows of these columns;
 * otherwise the run.
 */
export function withColumns(run: TimedRun): TimedRun {
  const { blocks, parent } = run;
  const areClocks = blocks.every(({ textContent }) => isClock(tidy(textContent)));
  if (!areClocks || !('localName' in parent) || parent.children.length !== blocks.length) return run;
  const columns = columnsBeside(parent, blocks.length);
  if (columns.length === 0) return run;
  const list = parent.ownerDocument.createDocumentFragment();
  const rows = blocks.map((block, index) => {
    const row = parent.ownerDocument.createElement('div');
    for (const cell of [block, ...columns.flatMap((cells) => cells[index] ?? [])]) {
      const part = parent.ownerDocument.createElement('div');
      part.className = cell.parentElement?.className ?? '';
      part.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
      row.append(part);
    }
    return row;
  });
  list.append(...rows);
  return { ...run, parent: list, blocks: rows };
}
