import { expect, test } from 'vitest';
import {
  allStandard,
  changeTo,
  conflictOf,
  type KeyChoices,
  readChoices,
  resolveKeys,
} from '../../lib/keys/choices';
import { changeableKeys, panelKeys } from '../../lib/keys/panel-keys';

test('No two standard keys are the same, and each can be had', () => {
  for (const { action, standard } of changeableKeys) expect(conflictOf(action, standard, {})).toBeNull();
});

test('No standard key is one that stays as it is, and those cannot be had', () => {
  const fixed = panelKeys.flatMap((row) => ('fixed' in row ? [...row.fixed] : []));
  expect(fixed.length).toBeGreaterThan(5);
  for (const stroke of fixed) expect(conflictOf('pin', stroke, {})).toEqual({ kind: 'panel' });
});

test.each<[string | null, string]>([
  ['Tab', 'browser'],
  ['Shift+Tab', 'browser'],
  ['F5', 'browser'],
  ['Backspace', 'browser'],
  // With Ctrl, Alt or Meta.
  [null, 'browser'],
  ['Enter', 'panel'],
  ['Escape', 'panel'],
  ['ArrowLeft', 'panel'],
  ['Shift+End', 'panel'],
  ['PageDown', 'panel'],
])('The key %s belongs to the %s', (stroke, kind) => {
  expect(conflictOf('next-line', stroke, {})).toEqual({ kind });
});

test('A key of another action cannot be had, whether it is a standard key or was chosen', () => {
  const choices: KeyChoices = { pin: 'X' };
  expect(conflictOf('help', 'X', choices)).toEqual({ kind: 'taken', by: 'pin' });
  expect(conflictOf('help', 'L', choices)).toEqual({ kind: 'taken', by: 'next-line' });
  expect(conflictOf('help', 'N', choices)).toBeNull();
  expect(conflictOf('pin', 'X', choices)).toBeNull();
});

test('A chosen key takes the place of the standard key', () => {
  const keys = resolveKeys({ pin: 'X' });
  expect(keys.actionFor('X')).toBe('pin');
  expect(keys.actionFor('N')).toBeNull();
  expect(keys.strokeFor('pin')).toBe('X');
  expect(keys.actionFor('Shift+J')).toBe('previous-paragraph');
  expect(keys.actionFor(null)).toBeNull();
});

test('Of two actions with one key, the one for which it was chosen has it, and both are known to be in conflict', () => {
  const choices: KeyChoices = { pin: 'F' };
  const keys = resolveKeys(choices);
  expect(keys.actionFor('F')).toBe('pin');
  expect(keys.strokeFor('faster')).toBeNull();
  expect(conflictOf('faster', 'F', choices)).toEqual({ kind: 'taken', by: 'pin' });
  expect(conflictOf('pin', 'F', choices)).toEqual({ kind: 'taken', by: 'faster' });
  expect(resolveKeys({ help: 'X', search: 'X' }).actionFor('X')).toBe('search');
});

test('A stored record of any shape is read as far as it can be', () => {
  expect(readChoices({ pin: 'X', help: 'Tab', search: 7, faster: null, gone: 'Y' })).toEqual({ pin: 'X' });
  for (const record of [null, undefined, 'pin', 5, []]) expect(readChoices(record)).toEqual({});
});

test('What is written for a key, and for the standard keys, is read as it was meant', () => {
  const changed = { ...changeTo('pin', 'X'), ...changeTo('help', 'H') };
  expect(readChoices(changed)).toEqual({ pin: 'X', help: 'H' });
  expect(readChoices({ ...changed, ...changeTo('pin', 'N') })).toEqual({ help: 'H' });
  expect(readChoices({ ...changed, ...allStandard() })).toEqual({});
});
