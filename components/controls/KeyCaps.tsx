import type { Text } from '../../lib/browser/text';
import { type KeyCap, keyCaps, type Stroke } from '../../lib/keys/stroke';
import { useText } from './text';

const nameOf = (cap: KeyCap, text: Text) => ('sign' in cap ? cap.sign : text(cap.name));

/** A stroke as it is written in a sentence or in a menu, such as `Shift+J`; '' for none. */
export function keyText(stroke: Stroke | null, text: Text): string {
  if (stroke === null) return '';
  return keyCaps(stroke)
    .map((cap) => nameOf(cap, text))
    .join('+');
}

/** Strokes, drawn as keys of a keyboard. If Shift is held for all of them, it is shown once, before the first key. */
export function KeyCaps({ strokes }: { strokes: readonly Stroke[] }) {
  const text = useText();
  const names = new Set(strokes.flatMap((stroke) => keyCaps(stroke).map((cap) => nameOf(cap, text))));
  return (
    <>
      {[...names].map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </>
  );
}
