import { useEffect, useRef } from 'preact/hooks';
import type { Gaps } from '../../lib/panel/gaps';
import { useInstantEffect } from '../controls/use-instant-effect';
import type { Rows } from './rows';

/** Sets `data-near` on the lines that are shown while only hits are shown. */
export function useShownLines({ shown }: Gaps, rows: Rows, drawn: number): void {
  const marked = useRef<ReadonlySet<number>>(new Set());
  const mark = (isAnew: boolean) => {
    const lines = new Set<number>();
    for (const { first, last } of shown.value)
      for (let line = first; line <= last; line += 1) lines.add(line);
    const set = (line: number, isNear: boolean) => {
      for (const row of rows.allOf(line)) row.toggleAttribute('data-near', isNear);
    };
    for (const line of marked.current) if (!lines.has(line)) set(line, false);
    for (const line of lines) if (isAnew || !marked.current.has(line)) set(line, true);
    marked.current = lines;
  };
  useInstantEffect(() => mark(false));
  // Lines that were drawn since then have no marks yet.
  useEffect(() => mark(true), [drawn]);
}
