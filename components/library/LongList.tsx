import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../controls/text';

export interface LongListProps<Item> {
  items: readonly Item[];
  /** Draws one item as an `li` with a key. */
  renderItem: (item: Item) => ComponentChild;
  /** How many rows an item has that is itself a long list; 1 for each item if this is left out. */
  rowsOf?: (item: Item) => number;
  /** When this changes, the list begins again from the top; for example a query. */
  about?: string;
  /** How many rows are drawn at first. Default: as many as each press of the button adds. */
  first?: number;
  /** The class of the `ul`. */
  class?: string;
}

/** This many rows are drawn with each press of the button. A row of a talk has eight elements. */
const step = 100;

const focusable = 'a[href], button, [tabindex]';

/** A list of which only the beginning is drawn, with a button for more: thousands of rows would block the page. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { items, renderItem, rowsOf, about = '', first = step, class: listClass } = props;
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState({ about, count: first });
  const most = shown.about === about ? shown.count : first;
  const count = rowsOf ? countWithin(items, rowsOf, most) : most;
  // The index of the first added row. It gets the focus, because the button has moved or is gone.
  const added = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (added.current === null) return;
    const row = list.current?.children[added.current];
    added.current = null;
    if (!(row instanceof HTMLElement)) return;
    const target = row.querySelector<HTMLElement>(focusable) ?? row;
    if (target === row) row.tabIndex = -1;
    target.focus();
  }, [count]);
  return (
    <>
      <ul class={listClass} ref={list}>
        {items.slice(0, count).map(renderItem)}
      </ul>
      {items.length > count && (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            added.current = count;
            setShown({ about, count: most + step });
          }}
        >
          {text('rowsMore', Math.min(step, items.length - count), items.length - count)}
        </button>
      )}
    </>
  );
}

/**
 * How many of the first items have at most `most` rows together; at least one. Of an item that is a long list, only a
 * step is drawn.
 */
function countWithin<Item>(items: readonly Item[], rowsOf: (item: Item) => number, most: number): number {
  let rows = 0;
  const first = items.findIndex((item) => {
    rows += Math.min(step, rowsOf(item));
    return rows > most;
  });
  return first < 0 ? items.length : Math.max(1, first);
}
