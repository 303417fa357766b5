import { changeableKeys, type PanelAction } from './panel-keys';
import type { Stroke } from './stroke';

/** The keys that the listener has set. An action that is missing has its standard key. */
export type KeyChoices = Readonly<Partial<Record<PanelAction, Stroke>>>;

/** Which key does what in a panel. */
export interface PanelKeys {
  /** The key of an action; null if another action has taken it. */
  strokeFor(action: PanelAction): Stroke | null;
  /** The action of a key; null for none. */
  actionFor(stroke: Stroke | null): PanelAction | null;
}

/**
 * Keys that the list and dialogs need. Space is not among them: it can be given to another action and returned later.
 */
const panelNeeds: ReadonlySet<string> = new Set([
  ...['Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...['PageUp', 'PageDown', 'Home', 'End', 'ContextMenu', 'F10'],
]);

/** Why a key cannot be set. */
export type KeyConflict =
  /** The browser or the system needs it. */
  | { readonly kind: 'browser' }
  /** The list of lines, menus or dialogs need it. */
  | { readonly kind: 'panel' }
  | { readonly kind: 'taken'; readonly by: PanelAction };

/** What a key always means to the browser or the panel; null if it is free for actions. */
function neededBy(stroke: Stroke): 'browser' | 'panel' | null {
  const key = stroke.replace(/^Shift\+/, '');
  if (panelNeeds.has(key)) return 'panel';
  // Other keys with names belong to the browser: Tab, Backspace, F5, media keys.
  return [...key].length === 1 || key === 'Space' ? null : 'browser';
}

/**
 * Why an action cannot have the stroke; null if it can. A stroke of null is one with Ctrl, Alt or Meta, which
 * belong to the browser.
 */
export function conflictOf(
  action: PanelAction,
  stroke: Stroke | null,
  choices: KeyChoices,
): KeyConflict | null {
  const needed = stroke === null ? 'browser' : neededBy(stroke);
  if (stroke === null || needed !== null) return { kind: needed ?? 'browser' };
  const other = changeableKeys.find(
    (row) => row.action !== action && (choices[row.action] ?? row.standard) === stroke,
  );
  return other ? { kind: 'taken', by: other.action } : null;
}

/**
 * The keys that result from what the listener has set. If two actions have the same key, because of two tabs or of a
 * new standard key, the one that the listener chose gets it, and otherwise the first in the list.
 */
export function resolveKeys(choices: KeyChoices): PanelKeys {
  const actions = new Map<Stroke, PanelAction>();
  const give = (action: PanelAction, stroke: Stroke | undefined) => {
    if (stroke !== undefined && !actions.has(stroke)) actions.set(stroke, action);
  };
  for (const { action } of changeableKeys) give(action, choices[action]);
  for (const { action, standard } of changeableKeys) {
    if (choices[action] === undefined) give(action, standard);
  }
  const strokes = new Map([...actions].map(([stroke, action]) => [action, stroke]));
  return {
    strokeFor: (action) => strokes.get(action) ?? null,
    actionFor: (stroke) => (stroke === null ? null : (actions.get(stroke) ?? null)),
  };
}

/**
 * The listener's keys from a stored record of any shape. An entry that is damaged, or cannot be a key, becomes the
 * standard key.
 */
export function readChoices(record: unknown): KeyChoices {
  if (typeof record !== 'object' || record === null) return {};
  const stored = new Map<string, unknown>(Object.entries(record));
  const choices = changeableKeys.flatMap(({ action }) => {
    const stroke = stored.get(action);
    return typeof stroke === 'string' && neededBy(stroke) === null ? [[action, stroke] as const] : [];
  });
  return Object.fromEntries(choices);
}

/**
 * What to store so that an action has this key. The standard key is not stored as a choice, because it may change some
 * day.
 */
export function changeTo(action: PanelAction, stroke: Stroke): Readonly<Record<string, Stroke | null>> {
  const isStandard = changeableKeys.some((row) => row.action === action && row.standard === stroke);
  return { [action]: isStandard ? null : stroke };
}

/** What to store so that all actions have their standard keys. */
export function allStandard(): Readonly<Record<string, null>> {
  return Object.fromEntries(changeableKeys.map(({ action }) => [action, null]));
}
