import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { strokeOf } from '../../lib/keys/stroke';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { type Rows, scrollIntoList } from './rows';
import { spokenTarget, type Targets } from './second-rows';
import { selectLines } from './selection';
import { useLineClicks } from './use-line-clicks';
import { useTabStop } from './use-tab-stop';

/** How many lines PageUp and PageDown move. */
const pageLines = 12;

/** What a line's keys do outside the list. */
interface LineActions {
  readonly openMenu: (index: number) => void;
  readonly pin: (index: number) => void;
}

/**
 * What keys and clicks do on lines. A click on a line, or Enter, jumps to it. With Shift, the arrow keys select lines.
 * Of the keys that can be changed, only the one that pins a line is handled here; `usePanelKeys` handles the others.
 */
// long: what each key does
export function useLineActions(
  panel: Pick<OpenPanel, 'talk' | 'voice' | 'following' | 'trail' | 'second' | 'keys'>,
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  targets: Targets,
  { openMenu, pin }: LineActions,
) {
  const { talk, following, trail, second, keys } = panel;
  const count = talk.cues.length;
  const moveTabStop = useTabStop(() => spokenTarget(panel), listRef, targets);
  const cueAt = (index: number) => talk.cues[index] ?? second.talk.peek()?.cues[index - count];

  const isShown = (index: number) =>
    (index < count ? rows.wordsOf(index) : [targets.at(index)]).some((words) =>
      words?.checkVisibility({ contentVisibilityAuto: false }),
    );
  const focusLine = (index: number) => {
    const list = listRef.current;
    const row = targets.at(index);
    const cue = cueAt(index);
    if (!list || !row || !cue) return;
    moveTabStop(index);
    following.browse();
    following.lookAt(cue.start);
    row.focus({ preventScroll: true });
    scrollIntoList(list, row);
  };
  /** Selects whole lines, from where the selection began to the line `to`. */
  const extendSelection = (from: number, to: number) => {
    focusLine(to);
    if (listRef.current) selectLines(listRef.current, rows, from, to);
  };
  const jump = (index: number) => {
    const cue = cueAt(index);
    if (!cue) return;
    moveTabStop(index);
    trail.jumpTo(cue.start);
  };
  const clicks = useLineClicks({ following, trail }, targets, jump);

  return {
    onFocusCapture(event: FocusEvent) {
      const index = targets.indexOf(event.target);
      if (index < 0) return;
      moveTabStop(index);
      // A click focuses too, but `onClick` decides what it does.
      if ((event.target as Element).matches(':focus-visible')) following.browse();
    },
    onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
      const index = targets.indexOf(event.target);
      const stroke = strokeOf(event);
      if (index < 0 || stroke === null) return;
      const isOfSecond = index >= count;
      const [first, last] = isOfSecond
        ? [count, count + (second.talk.peek()?.cues.length ?? 0) - 1]
        : [0, count - 1];
      const next = lineForKey(event.key, index, { first, last, isShown });
      if (isOfSecond && (event.shiftKey || event.key === 'ContextMenu')) return;
      const action = isOfSecond ? null : keys.peek().actionFor(stroke);
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(index);
      else if (event.shiftKey && next !== null && event.key.startsWith('Arrow')) extendSelection(index, next);
      else if (next !== null && !event.shiftKey) focusLine(next);
      else if (event.key === 'Enter' && !event.shiftKey) jump(index);
      else if (action === 'pin') pin(index);
      else return;
      event.preventDefault();
    },
    ...clicks,
  };
}

/** The lines of one transcript, among which keys move. */
interface Reach {
  readonly first: number;
  readonly last: number;
  readonly isShown: (index: number) => boolean;
}

/** The line to which a key leads from the line with an index; null for a key that does not move. */
function lineForKey(key: string, index: number, lines: Reach): number | null {
  const { first, last } = lines;
  if (key === 'ArrowDown') return nextVisible(index, 1, lines);
  if (key === 'ArrowUp') return nextVisible(index, -1, lines);
  if (key === 'PageDown') return Math.min(last, index + pageLines);
  if (key === 'PageUp') return Math.max(first, index - pageLines);
  if (key === 'Home') return first;
  return key === 'End' ? last : null;
}

/** The next visible line. While only hits are shown, lines without hits are hidden, and the keys skip them. */
function nextVisible(index: number, direction: 1 | -1, { first, last, isShown }: Reach): number {
  for (let next = index + direction; next >= first && next <= last; next += direction)
    if (isShown(next)) return next;
  return index;
}
