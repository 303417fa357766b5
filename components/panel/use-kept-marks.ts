import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { LineCorrections } from '../../lib/panel/line-corrections';
import type { Marks } from '../../lib/panel/marks';
import type { Talk } from '../../lib/transcript/talk';
import { partOf } from '../../lib/transcript/word-range';
import { useText } from '../controls/text';
import { paintMarks, rangesOf } from './highlights';
import type { Rows } from './rows';

/**
 * Paints the listener's highlights, and sets on the lines whether they have a bookmark (`data-bookmark`, drawn before
 * the words) and whether they have been corrected (`data-corrected`). `drawn` is a text that changes whenever lines
 * have been drawn.
 */
export function useKeptMarks(
  { bookmarks, highlights }: Marks,
  { lines: corrected }: Pick<LineCorrections, 'lines'>,
  talk: Pick<Talk, 'cues'>,
  rows: Rows,
  drawn: string,
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
          const { from, to } = partOf(talk.cues, range, line);
          ranges.push(...rangesOf(rows, line, from, to));
          const joint = rows.allOf(line).at(-1)?.lastChild;
          if (line < range.last && joint instanceof Text) ranges.push(new StaticRange(wholeOf(joint)));
        }
        return ranges;
      }),
    );
  const setMarks = () => {
    const before = marked.current;
    marked.current = new Set([...bookmarks.value, ...corrected.value]);
    for (const line of new Set([...before, ...marked.current])) {
      const row = rows.at(line);
      const [isMarked, isCorrected] = [bookmarks.value.has(line), corrected.value.has(line)];
      row?.toggleAttribute('data-bookmark', isMarked);
      row?.toggleAttribute('data-corrected', isCorrected);
      const names = [
        ...(isMarked ? [text('bookmark')] : []),
        ...(isCorrected ? [text('lineCorrected')] : []),
      ];
      if (names.length > 0) row?.setAttribute('aria-description', names.join(', '));
      else row?.removeAttribute('aria-description');
    }
  };
  useSignalEffect(paint);
  useSignalEffect(setMarks);
  useEffect(() => {
    paint();
    setMarks();
  }, [drawn, corrections.value, talk.cues]);
}

const wholeOf = (node: Text): StaticRangeInit => ({
  startContainer: node,
  startOffset: 0,
  endContainer: node,
  endOffset: node.length,
});
