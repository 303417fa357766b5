import { expect, test } from 'vitest';
import type { EntriesMessage } from '../../lib/messages/entries-port';
import type { ToAgent, ToPanel } from '../../lib/messages/panel-port';
import { requestTable } from '../../lib/messages/to-background-shapes';
import type { TabMessageType } from '../../lib/messages/to-tab';

/** These have no tables; the compiler sees to it that no name is missing or made up. */
const entriesMessages: Record<EntriesMessage['type'], true> = { 'add-entry': true, 'write-entries': true };

const tabMessages: Record<TabMessageType, true> = {
  'ask-panel': true,
  'toggle-panel': true,
  'focus-search': true,
  'connect-panel': true,
  'show-overlay': true,
  'ask-frames': true,
  'frame-player-state': true,
  'do-player-command': true,
};

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

const directions = [requestTable, tabMessages, entriesMessages, toPanelMessages, toAgentMessages];

test('The name of a message is unique over all directions', () => {
  const names = directions.flatMap((table) => Object.keys(table));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
