import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Marks } from '../../lib/panel/marks';
import type { Cue } from '../../lib/transcript/cue';
import { partOf } from '../../lib/transcript/word-range';
import { useText } from '../controls/text';
import { paintMarks, rangesOf } from './highlights';
import type { Rows } from './rows';

/** Paints the listener's highlights, and sets the lines' bookmarks (`data-bookmark`, drawn before the words). */
export function useKeptMarks(
  { bookmarks, highlights }: Marks,
  cues: readonly Cue[],
  rows: Rows,
  drawn: number,
  corrections: ReadonlySignal<unknown>,
): void {
  const text = useText();
  const marked = useRef<ReadonlySet<number>>(new Set());
  const paint = () =>
    paintMarks(
      'sidecue-kept',
      highlights.value.flatMap((range) => {
        const ranges: AbstractRange[] = [];
        for (let line = range.first; line <= range.last; line += 1) {
          const { from, to } = partOf(cues, range, line);
          ranges.push(...rangesOf(rows, line, from, to));
          const joint = rows.allOf(line).at(-1)?.lastChild;
          if (line < range.last && joint instanceof Text) ranges.push(new StaticRange(wholeOf(joint)));
        }
        return ranges;
      }),
    );
  const setBookmarks = () => {
    for (const line of marked.current) {
      rows.at(line)?.removeAttribute('data-bookmark');
      rows.at(line)?.removeAttribute('aria-description');
    }
    marked.current = bookmarks.value;
    for (const line of marked.current) {
      rows.at(line)?.setAttribute('data-bookmark', '');
      rows.at(line)?.setAttribute('aria-description', text('bookmark'));
    }
  };
  useSignalEffect(paint);
  useSignalEffect(setBookmarks);
  useEffect(() => {
    paint();
    setBookmarks();
  }, [drawn, corrections.value]);
}

const wholeOf = (node: Text): StaticRangeInit => ({
  startContainer: node,
  startOffset: 0,
  endContainer: node,
  endOffset: node.length,
});
