import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { strokeOf } from '../../lib/keys/stroke';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { type Rows, scrollIntoList } from './rows';
import { selectLines } from './selection';
import { useLineClicks } from './use-line-clicks';
import { useTabStop } from './use-tab-stop';

/** How many lines PageUp and PageDown move. */
const pageLines = 12;

/** What a line's keys do outside the list. */
interface LineActions {
  readonly openMenu: (index: number) => void;
  readonly pin: (index: number) => void;
  readonly correct: (index: number) => void;
}

/**
 * What keys and clicks do on lines. A click on a line or Enter jumps to it; with Shift the arrow keys select lines. Of
 * the keys that can be changed, only those that pin a line and
 * correct it are for lines alone; `usePanelKeys` has the others.
 */
// long: what each key does
export function useLineActions(
  { talk, voice, following, trail, keys }: Pick<OpenPanel, 'talk' | 'voice' | 'following' | 'trail' | 'keys'>,
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  { openMenu, pin, correct }: LineActions,
) {
  const last = talk.cues.length - 1;
  const moveTabStop = useTabStop(voice, listRef, rows);

  const focusLine = (index: number) => {
    const list = listRef.current;
    const row = rows.at(index);
    const cue = talk.cues[index];
    if (!list || !row || !cue) return;
    moveTabStop(index);
    following.browse();
    following.lookAt(cue.start);
    row.focus({ preventScroll: true });
    scrollIntoList(list, row);
  };
  /** Whole lines, from where the selection began to the line. */
  const extendSelection = (from: number, to: number) => {
    focusLine(to);
    if (listRef.current) selectLines(listRef.current, rows, from, to);
  };
  const jump = (index: number) => {
    const cue = talk.cues[index];
    if (!cue) return;
    moveTabStop(index);
    trail.jumpTo(cue.start);
  };
  const clicks = useLineClicks({ following, trail }, rows, jump);

  return {
    onFocusCapture(event: FocusEvent) {
      const index = rows.indexOf(event.target);
      if (index < 0) return;
      moveTabStop(index);
      // A click focuses too, but `onClick` decides what it does.
      if ((event.target as Element).matches(':focus-visible')) following.browse();
    },
    onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
      const index = rows.indexOf(event.target);
      const stroke = strokeOf(event);
      if (index < 0 || stroke === null) return;
      const next = lineForKey(event.key, rows, index, last);
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(index);
      else if (event.shiftKey && next !== null && event.key.startsWith('Arrow')) extendSelection(index, next);
      else if (next !== null && !event.shiftKey) focusLine(next);
      else if (event.key === 'Enter' && !event.shiftKey) jump(index);
      else if (keys.peek().actionFor(stroke) === 'pin') pin(index);
      else if (keys.peek().actionFor(stroke) === 'correct') correct(index);
      else return;
      event.preventDefault();
    },
    ...clicks,
  };
}

/** The line to which a key leads from the line with an index; null for a key that does not move. */
function lineForKey(key: string, rows: Rows, index: number, last: number): number | null {
  if (key === 'ArrowDown') return nextVisible(rows, index, 1, last);
  if (key === 'ArrowUp') return nextVisible(rows, index, -1, last);
  if (key === 'PageDown') return Math.min(last, index + pageLines);
  if (key === 'PageUp') return Math.max(0, index - pageLines);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** While only hits are shown, lines without hits are hidden, and the keys skip them. */
function nextVisible(rows: Rows, index: number, direction: 1 | -1, last: number): number {
  for (let next = index + direction; next >= 0 && next <= last; next += direction) {
    const isShown = (words: HTMLElement) => words.checkVisibility({ contentVisibilityAuto: false });
    if (rows.wordsOf(next).some(isShown)) return next;
  }
  return index;
}
