import type { RefObject } from 'preact';
import type { PanelAction } from '../../lib/keys/panel-keys';
import { strokeOf } from '../../lib/keys/stroke';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { wholeLine } from '../../lib/transcript/word-range';

/** Effects outside the panel's state. */
interface KeyEffects {
  /** The listener wants the list of keys. */
  readonly onHelp: () => void;
  /** The speed has been set to this rate. */
  readonly onSpeed: (rate: number) => void;
  /** The listener wants to see the other transcript of two, or both. */
  readonly onShow: () => void;
}

/** Where keys are text, or choose from a list. */
const textFields = ['input', 'textarea', 'select', '[contenteditable]', '[role=menu]'].join();

/**
 * What keys do anywhere in the panel except in text fields. Escape, which cannot be changed, ends mentions or a loop,
 * or otherwise the search, and returns to the voice.
 */
export function usePanelKeys(
  { keys, talk, voice, search, following, medium, steps, listening, lineCorrections }: OpenPanel,
  input: RefObject<HTMLInputElement | null>,
  { onHelp, onSpeed, onShow }: KeyEffects,
) {
  const changeSpeed = (direction: 1 | -1) => {
    const rate = medium.changeSpeed(direction);
    if (rate !== null) onSpeed(rate);
  };
  /** The line with the focus, or the line being heard if the list follows: an old click may have left the focus. */
  const lineOf = (target: Element) => {
    const focused = following.isFollowing.peek() ? undefined : lineWith(target);
    if (focused !== undefined) return focused;
    return voice.cue.peek() >= 0
      ? voice.cue.peek()
      : talk.cues.findLastIndex(({ start }) => start <= voice.at.peek());
  };
  const onLine = (act: (line: number) => unknown) => (target: Element) => {
    const line = lineOf(target);
    if (line >= 0 && listening.canPlay()) act(line);
  };
  const correct = (target: Element) => {
    if (areWordsShown(target, lineOf(target))) lineCorrections.begin(lineOf(target));
  };
  const acts: Readonly<Record<Exclude<PanelAction, 'pin'>, (target: Element) => void>> = {
    search: () => input.current?.focus(),
    'play-pause': medium.toggle,
    'previous-line': () => steps.toLine(-1),
    'next-line': () => steps.toLine(1),
    'previous-paragraph': () => steps.toParagraph(-1),
    'next-paragraph': () => steps.toParagraph(1),
    slower: () => changeSpeed(-1),
    faster: () => changeSpeed(1),
    'repeat-line': onLine((line) => listening.repeat(wholeLine(talk.cues, line))),
    'loop-start': onLine(listening.markStart),
    'loop-end': onLine(listening.markEnd),
    'show-transcripts': onShow,
    correct,
    help: onHelp,
  };
  return (event: KeyboardEvent) => {
    const stroke = strokeOf(event);
    const target = event.target as Element;
    if (stroke === null || target === input.current) return;
    if (event.key === 'Escape') {
      if (!listening.stop()) {
        search.setQuery('');
        following.follow();
      }
    } else {
      const action = keys.peek().actionFor(stroke);
      // A pin is set at the line with the focus, in `useLineActions`.
      if (action === null || action === 'pin' || target.closest(textFields)) return;
      // Except on lines, the space bar belongs to the browser: it presses buttons.
      if (stroke === 'Space' && !target.matches('[data-cue]')) return;
      acts[action](target);
    }
    event.preventDefault();
  };
}

/** Whether a field in place of a line's words would be visible. Lines of a second transcript cannot be corrected. */
function areWordsShown(target: Element, line: number): boolean {
  const words = target.closest('.panel')?.querySelector(`[data-cue="${line}"] .words`);
  return (
    words?.checkVisibility({ contentVisibilityAuto: false }) === true && !target.closest('[data-second]')
  );
}

function lineWith(target: Element): number | undefined {
  const row = target.closest<HTMLElement>('[data-cue]');
  return row ? Number(row.dataset.cue) : undefined;
}
