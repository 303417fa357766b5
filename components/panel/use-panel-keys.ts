import type { RefObject } from 'preact';
import type { Panel } from '../../lib/panel/panel';
import { wholeLine } from '../../lib/transcript/word-range';

/**
 * What keys do anywhere in the panel but in the search field: `/` goes there, Escape ends what is played in a way of its
 * own, or else the search, and returns to the voice, `?` lists the keys. `r` repeats a line, `a` and `b` mark where a
 * passage to be repeated begins and ends.
 */
export function usePanelKeys(
  {
    talk,
    voice,
    search,
    following,
    listening,
  }: Pick<Panel, 'talk' | 'voice' | 'search' | 'following' | 'listening'>,
  input: RefObject<HTMLInputElement | null>,
  onHelp: () => void,
) {
  /** The line with the focus, or the one that is heard: also where the list follows, and an old click left the focus. */
  const lineOf = (target: EventTarget | null) => {
    const focused = following.isFollowing.peek() ? undefined : lineWith(target);
    if (focused !== undefined) return focused;
    return voice.cue.peek() >= 0
      ? voice.cue.peek()
      : talk.cues.findLastIndex(({ start }) => start <= voice.at.peek());
  };
  const actions: Readonly<Record<string, (line: number) => unknown>> = {
    r: (line) => listening.repeat(wholeLine(talk.cues, line)),
    a: listening.markStart,
    b: listening.markEnd,
  };

  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target === input.current) return;
    const action = event.shiftKey || isTyped(event.target) ? undefined : actions[letterOf(event)];
    if (event.key === '?') onHelp();
    else if (event.key === '/') input.current?.focus();
    else if (event.key === 'Escape') {
      if (!listening.stop()) {
        search.setQuery('');
        following.follow();
      }
    } else if (action) {
      const line = lineOf(event.target);
      if (line < 0 || !listening.canPlay()) return;
      action(line);
    } else return;
    event.preventDefault();
  };
}

/** The letter of a key in any script: where a layout has other letters, the one in its place on a Latin keyboard. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/iu.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/u.test(code) ? code.slice(3).toLowerCase() : '';
}

/** Whether letters have a meaning of their own there. */
function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [role=menu]') !== null;
}

function lineWith(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-cue]') : null;
  return row ? Number(row.dataset.cue) : undefined;
}
