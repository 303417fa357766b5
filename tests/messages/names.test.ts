import { expect, test } from 'vitest';
import type { EntriesMessage } from '../../lib/messages/entries-port';
import type { ToAgent, ToPanel } from '../../lib/messages/panel-port';
import { requestTable } from '../../lib/messages/to-background-shapes';
import { tabMessageTable } from '../../lib/messages/to-tab-shapes';

/** The ports have no tables; the compiler sees to it that no name is missing or made up. */
const entriesMessages: Record<EntriesMessage['type'], true> = { 'add-entry': true, 'write-entries': true };

const toPanelMessages: Record<ToPanel['type'], true> = {
  player: true,
  theme: true,
  viewport: true,
  placed: true,
  room: true,
  use: true,
  order: true,
  'bar-pointed': true,
  'mark-pressed': true,
  description: true,
  playing: true,
  claims: true,
  players: true,
  'window-refused': true,
};
const toAgentMessages: Record<ToAgent['type'], true> = {
  command: true,
  shown: true,
  ticks: true,
  loop: true,
  height: true,
  sheet: true,
  box: true,
  marks: true,
  tip: true,
  window: true,
  focus: true,
};

const directions = [requestTable, tabMessageTable, entriesMessages, toPanelMessages, toAgentMessages];

test('The name of a message is unique over all directions', () => {
  const names = directions.flatMap((table) => Object.keys(table));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
