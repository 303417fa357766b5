import { useId, useRef } from 'preact/hooks';
import type { Stroke } from '../../lib/keys/stroke';
import { keyText } from '../controls/KeyCaps';
import { useText } from '../controls/text';

export interface KeyRowProps {
  /** What the key does, in words. */
  does: string;
  stroke: Stroke;
  /** Whether the row waits for the next key that is pressed. */
  isWaiting: boolean;
  /** Why the key cannot be used; null if it can. */
  problem: string | null;
  onWait: (isWaiting: boolean) => void;
  /** Called when a key is pressed while the row waits. */
  onPress: (event: KeyboardEvent) => void;
}

/**
 * One key, drawn as a button. Once pressed, it waits for another key. Tab and a press elsewhere leave the key
 * unchanged.
 */
export function KeyRow({ does, stroke, isWaiting, problem, onWait, onPress }: KeyRowProps) {
  const text = useText();
  const problemId = useId();
  /** Whether the chosen space bar is still held: when it is released, Firefox would press the button again. */
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
          // The Enter key that pressed the button may still be held.
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
