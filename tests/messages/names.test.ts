import { expect, test } from 'vitest';
import type { EntriesMessage } from '../../lib/messages/entries-port';
import { requestTable } from '../../lib/messages/to-background-shapes';
import { tabMessageTable } from '../../lib/messages/to-tab-shapes';

/** This port has no table; the compiler sees to it that no name is missing or made up. */
const entriesMessages: Record<EntriesMessage['type'], true> = { 'add-entry': true, 'write-entries': true };

const directions = [requestTable, tabMessageTable, entriesMessages];

test('The name of a message is unique over all directions', () => {
  const names = directions.flatMap((table) => Object.keys(table));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
