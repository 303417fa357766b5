import { expect, test } from 'vitest';
import { slipBetween } from '../../lib/search/slips';

test.each([
  ['leter', 'letter', 'doubled'],
  ['lletter', 'letter', 'doubled'],
  ['lteter', 'letter', 'swapped'],
  ['lettre', 'letter', 'swapped'],
  ['lettwr', 'letter', 'key beside'],
  ['kettle', 'nettle', 'another'],
  ['lttle', 'little', 'left out'],
  ['ittle', 'little', 'left out'],
  ['litxtle', 'little', 'put in'],
  ['littlex', 'little', 'put in'],
  ['little', 'little', null],
  ['lxttly', 'little', null],
  ['tlitle', 'little', null],
  ['', '', null],
  ['', 'a', 'left out'],
])('%j typed for %j: %s', (typed, meant, slip) => {
  expect(slipBetween(typed, meant)).toBe(slip);
});
