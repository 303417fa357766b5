import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../controls/text';

export interface LongListProps<Item> {
  items: readonly Item[];
  /** One `li` with a key. */
  renderItem: (item: Item) => ComponentChild;
  /** The list begins anew when this changes: a query, say. */
  about?: string;
  /** Of the `ul`. */
  class?: string;
}

/** So many items are drawn at first, and with each press of the button. A row of a talk has eight elements. */
const step = 100;

const focusable = 'a[href], button, [tabindex]';

/** A list of which only the beginning is drawn, with a button for more: thousands of rows would hold up the page. */
export function LongList<Item>({ items, renderItem, about = '', class: listClass }: LongListProps<Item>) {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState({ about, count: step });
  const count = shown.about === about ? shown.count : step;
  // The first of the added rows, which gets the focus, since the button has moved or is gone.
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
            setShown({ about, count: count + step });
          }}
        >
          {text('rowsMore', Math.min(step, items.length - count), items.length - count)}
        </button>
      )}
    </>
  );
}
