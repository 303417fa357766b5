import { useId, useRef } from 'preact/hooks';
import type { Stroke } from '../../lib/keys/stroke';
import { keyText } from '../controls/KeyCaps';
import { useText } from '../controls/text';

export interface KeyRowProps {
  /** What the key does. */
  does: string;
  stroke: Stroke;
  /** Whether the next key that is pressed is to be this one. */
  isWaiting: boolean;
  /** What stands in the way of the key; null for nothing. */
  problem: string | null;
  onWait: (isWaiting: boolean) => void;
  /** A key has been pressed while the row waits. */
  onPress: (event: KeyboardEvent) => void;
}

/** One key: a button, which once pressed waits for another key. Tab and a press elsewhere leave it as it was. */
export function KeyRow({ does, stroke, isWaiting, problem, onWait, onPress }: KeyRowProps) {
  const text = useText();
  const problemId = useId();
  /** The space bar has been chosen, and is not lifted yet: in Firefox it would press the button again. */
  const isHeld = useRef(false);
  return (
    <li class="row key-row">
      <p>{does}</p>
      <button
        type="button"
        class="button quiet"
        aria-label={isWaiting ? undefined : text('keyChange', does, keyText(stroke, text))}
        aria-describedby={problem === null ? undefined : problemId}
        aria-pressed={isWaiting}
        onClick={() => onWait(!isWaiting)}
        onBlur={() => isWaiting && onWait(false)}
        onKeyDown={(event) => {
          if (!isWaiting) return;
          // The Enter key that has pressed the button may still be held.
          if (event.repeat) {
            event.preventDefault();
            return;
          }
          isHeld.current = event.key === ' ';
          onPress(event);
        }}
        onKeyUp={(event) => {
          if (event.key !== ' ' || !isHeld.current) return;
          isHeld.current = false;
          event.preventDefault();
        }}
      >
        {isWaiting ? text('keyPress') : <kbd>{keyText(stroke, text)}</kbd>}
      </button>
      <p class="wrong" role="alert" id={problemId}>
        {problem}
      </p>
    </li>
  );
}
