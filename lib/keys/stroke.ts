/**
 * A key that is pressed, with Shift or without, in the form in which it is stored and compared: `J`, `Shift+J`, `/`,
 * `Space`, or the browser's name of a key, such as `ArrowUp`.
 */
export type Stroke = string;

/** What a keyboard event says about the key. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'getModifierState'
>;

/** Signs that a script writes in a form of its own. */
const ownSigns: ReadonlyMap<string, string> = new Map([['؟', '?']]);

/** Keys that do nothing by themselves, and keys that the browser does not identify. */
const silentKeys: ReadonlySet<string> = new Set([
  ...['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn'],
  ...['Dead', 'Process', 'Unidentified', 'Compose'],
]);

/**
 * The stroke of a keyboard event; null for keys that are held with Ctrl, Alt or Meta, that do nothing by themselves, or
 * that belong to an input method.
 *
 * If the layout has a Latin letter on the key, that letter counts. A layout for another script has a Latin letter
 * printed on the same key: `т`, `ㅜ` and `N` with Caps Lock are all `N`. For signs and digits, Shift and AltGr are part
 * of how they are typed: `/` is `/` on all layouts.
 */
export function strokeOf(event: KeyPress): Stroke | null {
  const isAltGraph = event.getModifierState('AltGraph');
  if (event.isComposing || event.metaKey || (!isAltGraph && (event.ctrlKey || event.altKey))) return null;
  const { key, code, shiftKey } = event;
  if ([...key].length > 1 || key === ' ') return namedStroke(key, code, shiftKey);
  const letter = letterOf(key, code);
  if (letter !== null) return withShift(letter, shiftKey);
  // Digits of other scripts are on the same keys as ours.
  const digit = /\p{Nd}/u.test(key) ? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] : undefined;
  return digit ?? ownSigns.get(key) ?? key;
}

/** Whether an event is only the first part of a stroke: Shift or Ctrl, or the accent of a letter. */
export function isPartOfStroke(event: KeyPress): boolean {
  return silentKeys.has(event.key) && strokeOf(event) === null;
}

function withShift(sign: string, isShifted: boolean): Stroke {
  return isShifted ? `Shift+${sign}` : sign;
}

/** A key with a name. Some systems name every key `Process` while an input method for another script is on. */
function namedStroke(key: string, code: string, isShifted: boolean): Stroke | null {
  if (key === ' ') return withShift('Space', isShifted);
  const printed = /^Key([A-Z])$/.exec(code)?.[1];
  if ((key === 'Process' || key === 'Unidentified') && printed) return withShift(printed, isShifted);
  return silentKeys.has(key) || key === '' ? null : withShift(key, isShifted);
}

/**
 * The letter as a capital; null if it is not a letter. Vowel signs and tones are letters on the keyboards that have
 * them.
 */
function letterOf(key: string, code: string): string | null {
  if (!/^[\p{L}\p{M}]$/u.test(key)) return null;
  if (!/\p{Script=Latin}/u.test(key)) return /^Key([A-Z])$/.exec(code)?.[1] ?? key.toUpperCase();
  const capital = key.toUpperCase();
  return capital.length === 1 ? capital : key;
}

/** A part of a stroke as it is shown: what is printed on the key, or the key of the message that names it. */
export type KeyCap =
  | { readonly sign: string }
  | { readonly name: 'keyNameShift' | 'keyNameSpace' | 'keyNameEnter' | 'keyNameEscape' };

const caps: ReadonlyMap<string, KeyCap> = new Map<string, KeyCap>([
  ['Space', { name: 'keyNameSpace' }],
  ['Enter', { name: 'keyNameEnter' }],
  ['Escape', { name: 'keyNameEscape' }],
  ['ArrowUp', { sign: '↑' }],
  ['ArrowDown', { sign: '↓' }],
]);

/** The keys of a stroke, in the order in which they are pressed. */
export function keyCaps(stroke: Stroke): readonly KeyCap[] {
  const isShifted = stroke.startsWith('Shift+');
  const key = isShifted ? stroke.slice('Shift+'.length) : stroke;
  return [...(isShifted ? [{ name: 'keyNameShift' } as const] : []), caps.get(key) ?? { sign: key }];
}
