import { useState } from 'preact/hooks';
import { conflictOf, type KeyChoices, type KeyConflict } from '../../lib/keys/choices';
import type { PanelAction } from '../../lib/keys/panel-keys';
import { isPartOfStroke, type KeyPress, type Stroke, strokeOf } from '../../lib/keys/stroke';

/** A key that was pressed for an action, which cannot have it. */
export interface PressedInVain {
  readonly action: PanelAction;
  /** Null with Ctrl, Alt or Meta. */
  readonly stroke: Stroke | null;
  readonly conflict: KeyConflict;
}

/** Choosing a key by pressing it: for one action at a time. */
export function useKeyChoice(choices: KeyChoices, onChange: (action: PanelAction, stroke: Stroke) => void) {
  const [waiting, setWaiting] = useState<PanelAction | null>(null);
  const [inVain, setInVain] = useState<PressedInVain | null>(null);
  const [changed, setChanged] = useState<{ action: PanelAction; stroke: Stroke } | null>(null);
  return {
    /** The action for which the next key is meant; null for none. */
    waiting,
    /** The last key that could not be had; null once another action has been turned to. */
    inVain,
    /** What was changed last; null for nothing. */
    changed,
    wait(action: PanelAction | null) {
      setWaiting(action);
      if (action !== null) setInVain(null);
    },
    forget: () => setInVain(null),
    /** A key for an action. Escape leaves it as it was; after a key that cannot be had, another one may be pressed. */
    press(action: PanelAction, event: KeyPress & Pick<Event, 'preventDefault'>) {
      if (isPartOfStroke(event)) return;
      const stroke = strokeOf(event);
      const conflict = stroke === 'Escape' ? null : conflictOf(action, stroke, choices);
      // The browser does what it has to do, also with a key that was meant for us: Tab leads on.
      if (conflict?.kind !== 'browser') event.preventDefault();
      setInVain(conflict && { action, stroke, conflict });
      if (conflict || stroke === null) return;
      setWaiting(null);
      if (stroke === 'Escape') return;
      setChanged({ action, stroke });
      onChange(action, stroke);
    },
  };
}
