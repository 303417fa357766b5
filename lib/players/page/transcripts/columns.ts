import { loneClock, withColons } from './clock-text';
import { tidy } from './tidy';
import type { TimedRun } from './timed-runs';

const isClock = (text: string) => loneClock.test(withColons(text));

/** What a column holds: the element itself, or the one that it holds and nothing else. */
function listIn(column: Element): Element {
  let list = column;
  for (let depth = 0; depth < 4 && list.children.length === 1; depth += 1) list = list.children[0] ?? list;
  return list;
}

/** The children of the columns beside this one that have as many of them; none where only times have. */
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

/** Where the blocks of a run are nothing but times, and what is said stands in columns beside them, its rows; else the run. */
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
