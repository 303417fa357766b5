import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readMessage, reply } from '../../lib/messages/message-table';

const table = {
  'open-door': { shape: v.object({ room: v.number() }), reply: reply<boolean>() },
  leave: { shape: v.object({}), reply: reply<undefined>() },
};

test('A message of the table is read, and fields that it should not have are left out', () => {
  expect(readMessage(table, { type: 'open-door', room: 3, key: 'x' })).toEqual({
    type: 'open-door',
    room: 3,
  });
  expect(readMessage(table, { type: 'leave' })).toEqual({ type: 'leave' });
});

test.for([
  ['another name', { type: 'close-door', room: 3 }],
  ['a name that every object has', { type: 'constructor' }],
  ['a name that is no text', { type: ['leave'] }],
  ['no name', { room: 3 }],
  ['a field of another type', { type: 'open-door', room: '3' }],
  ['a missing field', { type: 'open-door' }],
  ['text', 'leave'],
  ['null', null],
  ['nothing', undefined],
] as const)('A message is refused: %s', ([, message]) => {
  expect(readMessage(table, message)).toBeNull();
});
