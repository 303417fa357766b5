import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Listening } from '../../lib/panel/listening';
import type { Rows } from './rows';

/** Marks the lines that repeat, or the first line of a passage that has no end yet (`data-loop`). */
export function useLoopMarks({ loop, loopFrom }: Listening, rows: Rows, drawn: string): void {
  const marked = useRef<readonly HTMLElement[]>([]);
  const mark = () => {
    for (const row of marked.current) row.removeAttribute('data-loop');
    const from = loopFrom.value;
    const words = loop.value?.words.value ?? (from === null ? null : { first: from, last: from });
    const lines = words
      ? Array.from({ length: words.last - words.first + 1 }, (_, at) => words.first + at)
      : [];
    marked.current = lines.flatMap((line) => rows.allOf(line));
    for (const row of marked.current) row.setAttribute('data-loop', '');
  };
  useSignalEffect(mark);
  useEffect(mark, [drawn]);
}
