import { expect, test } from 'vitest';
import { applyPinEdit, type PinEdit } from '../../lib/timeline/pin-edit';
import { PinOrderError } from '../../lib/timeline/sync-map';

const pins = [
  { media: 10, transcript: 20 },
  { media: 50, transcript: 60 },
];

test('A pin is set among the others', () => {
  const pin = { media: 30, transcript: 40 };
  expect(applyPinEdit(pins, { kind: 'set', pin })).toEqual([pins[0], pin, pins[1]]);
});

test('A pin is found by its transcript time, also after a nudge elsewhere', () => {
  const nudged = applyPinEdit(pins, { kind: 'nudge', by: 0.5 });
  expect(applyPinEdit(nudged, { kind: 'remove', transcript: 20 })).toEqual([{ media: 50.5, transcript: 60 }]);
  expect(applyPinEdit(nudged, { kind: 'move', from: 20, to: 25 })).toEqual([
    { media: 10.5, transcript: 25 },
    { media: 50.5, transcript: 60 },
  ]);
});

test.for<PinEdit>([
  { kind: 'remove', transcript: 21 },
  { kind: 'move', from: 21, to: 5 },
])('A pin that has gone changes nothing: %j', (edit) => {
  expect(applyPinEdit(pins, edit)).toEqual(pins);
});

test.for<PinEdit>([
  { kind: 'set', pin: { media: 30, transcript: 70 } },
  { kind: 'move', from: 20, to: 90 },
])('A pin that contradicts another is refused: %j', (edit) => {
  expect(() => applyPinEdit(pins, edit)).toThrow(PinOrderError);
});
