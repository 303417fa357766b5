import { expect, test } from 'vitest';
import { isPartOfStroke, type KeyPress, keyCaps, strokeOf } from '../../lib/keys/stroke';

type Held = Partial<Record<'shift' | 'ctrl' | 'alt' | 'meta' | 'altGraph' | 'composing', true>>;

/** The event of a key, as a layout gives it. */
const press = (key: string, code: string, held: Held = {}): KeyPress => ({
  ...{ key, code, shiftKey: held.shift ?? false, altKey: held.alt ?? false, metaKey: held.meta ?? false },
  ...{ ctrlKey: held.ctrl ?? false, isComposing: held.composing ?? false },
  getModifierState: (name) => name === 'AltGraph' && held.altGraph === true,
});

test.each<[string, string, string, Held, string | null]>([
  ['a letter', 'n', 'KeyN', {}, 'N'],
  ['a letter with Caps Lock', 'N', 'KeyN', {}, 'N'],
  ['a letter with Shift', 'J', 'KeyJ', { shift: true }, 'Shift+J'],
  ['a letter with Shift and Caps Lock', 'j', 'KeyJ', { shift: true }, 'Shift+J'],
  ['a Russian letter', 'т', 'KeyN', {}, 'N'],
  ['a Russian letter with Shift', 'О', 'KeyJ', { shift: true }, 'Shift+J'],
  ['a Korean letter', 'ㅜ', 'KeyN', {}, 'N'],
  ['a Thai vowel sign', 'ื', 'KeyN', {}, 'N'],
  ['a letter that an input method hides', 'Process', 'KeyN', {}, 'N'],
  ['a letter that has another place', 'b', 'KeyN', {}, 'B'],
  ['a sign in the place of a letter', ',', 'KeyM', {}, ','],
  ['a Hebrew sign in the place of a letter', '/', 'KeyQ', {}, '/'],
  ['a Latin letter that English lacks', 'ö', 'Semicolon', {}, 'Ö'],
  ['a letter whose capital is two', 'ß', 'Minus', {}, 'ß'],
  ['a sign', '/', 'Slash', {}, '/'],
  ['a sign that needs Shift', '/', 'Digit7', { shift: true }, '/'],
  ['a sign that needs AltGr', '[', 'Digit8', { ctrl: true, alt: true, altGraph: true }, '['],
  ['an Arabic question mark', '؟', 'Slash', { shift: true }, '?'],
  ['a digit', '1', 'Digit1', {}, '1'],
  ['a digit of another script', '١', 'Digit1', {}, '1'],
  ['the space bar', ' ', 'Space', {}, 'Space'],
  ['the space bar with Shift', ' ', 'Space', { shift: true }, 'Shift+Space'],
  ['a key with a name', 'ArrowUp', 'ArrowUp', { shift: true }, 'Shift+ArrowUp'],
  ['a letter with Ctrl', 'f', 'KeyF', { ctrl: true }, null],
  ['a letter with Alt', 'f', 'KeyF', { alt: true }, null],
  ['a letter with ⌘', 'f', 'KeyF', { meta: true }, null],
  ['Shift alone', 'Shift', 'ShiftLeft', { shift: true }, null],
  ['an accent that waits for its letter', 'Dead', 'Quote', {}, null],
  ['a letter that is being composed', 'n', 'KeyN', { composing: true }, null],
])('The stroke of %s', (_, key, code, held, stroke) => {
  expect(strokeOf(press(key, code, held))).toBe(stroke);
});

test('A key that is held for another one is only part of a stroke', () => {
  expect(isPartOfStroke(press('Control', 'ControlLeft', { ctrl: true }))).toBe(true);
  expect(isPartOfStroke(press('f', 'KeyF', { ctrl: true }))).toBe(false);
  expect(isPartOfStroke(press('Process', 'KeyN'))).toBe(false);
});

test('A stroke is shown key by key, in the order in which they are pressed', () => {
  expect(keyCaps('Shift+J')).toEqual([{ name: 'keyNameShift' }, { sign: 'J' }]);
  expect(keyCaps('Space')).toEqual([{ name: 'keyNameSpace' }]);
  expect(keyCaps('+')).toEqual([{ sign: '+' }]);
});
