import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Sync } from '../../lib/panel/sync';
import type { Cue } from '../../lib/transcript/cue';
import { useText } from '../controls/text';
import { useEffectUntil } from '../controls/use-effect-until';
import type { Rows } from './rows';

/**
 * Marks the pinned lines (`data-pin`, drawn in the time column). Dragging a mark to another line moves its pin: that
 * line was spoken at that moment of the medium.
 */
export function usePinMarks(
  sync: Sync,
  cues: readonly Cue[],
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  drawn: number,
  onMove: (from: number, to: number) => void,
): void {
  const text = useText();
  const marked = useRef<readonly number[]>([]);

  const mark = () => {
    for (const index of marked.current) {
      const row = rows.at(index);
      row?.removeAttribute('data-pin');
      row?.querySelector('.time')?.removeAttribute('title');
    }
    marked.current = sync.pins.value.map((pin) => cues.findLastIndex((cue) => cue.start <= pin.transcript));
    for (const index of marked.current) {
      const row = rows.at(index);
      row?.setAttribute('data-pin', '');
      row?.querySelector('.time')?.setAttribute('title', text('pinHint'));
    }
  };
  useSignalEffect(mark);
  useEffect(mark, [drawn]);

  useEffectUntil((signal) => {
    let dragged = -1;
    const onPointerDown = (event: PointerEvent) => {
      const onPin = (event.target as Element).closest('[data-pin] > .time');
      dragged = onPin ? rows.indexOf(onPin) : -1;
      if (onPin) event.preventDefault();
    };
    const onPointerUp = ({ target }: PointerEvent) => {
      const to = rows.indexOf(target);
      if (dragged >= 0 && to >= 0 && to !== dragged) onMove(dragged, to);
      dragged = -1;
    };
    listRef.current?.addEventListener('pointerdown', onPointerDown, { signal });
    listRef.current?.addEventListener('pointerup', onPointerUp, { signal });
  }, []);
}
