import { useState } from 'preact/hooks';
import { conflictOf, type KeyChoices, type KeyConflict } from '../../lib/keys/choices';
import type { PanelAction } from '../../lib/keys/panel-keys';
import { isPartOfStroke, type KeyPress, type Stroke, strokeOf } from '../../lib/keys/stroke';

/** A key that was pressed for an action but cannot be used for it. */
export interface PressedInVain {
  readonly action: PanelAction;
  /** The stroke; null with Ctrl, Alt or Meta. */
  readonly stroke: Stroke | null;
  readonly conflict: KeyConflict;
}

/** Lets the listener choose a key by pressing it, for one action at a time. */
export function useKeyChoice(choices: KeyChoices, onChange: (action: PanelAction, stroke: Stroke) => void) {
  const [waiting, setWaiting] = useState<PanelAction | null>(null);
  const [inVain, setInVain] = useState<PressedInVain | null>(null);
  const [changed, setChanged] = useState<{ action: PanelAction; stroke: Stroke } | null>(null);
  return {
    /** The action that waits for the next key; null for none. */
    waiting,
    /** The last key that could not be used; null once another action waits. */
    inVain,
    /** What was changed last; null for nothing. */
    changed,
    wait(action: PanelAction | null) {
      setWaiting(action);
      if (action !== null) setInVain(null);
    },
    forget: () => setInVain(null),
    /**
     * Takes a key for an action. Escape leaves the action's key unchanged. After a key that cannot be used, another one
     * may be pressed.
     */
    press(action: PanelAction, event: KeyPress & Pick<Event, 'preventDefault'>) {
      if (isPartOfStroke(event)) return;
      const stroke = strokeOf(event);
      const conflict = stroke === 'Escape' ? null : conflictOf(action, stroke, choices);
      // The browser still does its own work with a key that was meant for us; for example Tab moves on.
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
