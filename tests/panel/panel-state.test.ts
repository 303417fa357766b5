import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { keepNothing } from '../../lib/kept/keep-nothing';
import { openPanel } from '../../lib/panel/open-panel';
import { restoreState, stateOf } from '../../lib/panel/panel-state';
import { createSearchFocus } from '../../lib/panel/search-focus';
import { createFakePlayer } from './fake-player';
import { talkOf, tenLines } from './fake-talk';
import { createFakeTiming } from './fake-timing';
import { noWaysOut } from './no-ways-out';

function open() {
  const timing = createFakeTiming();
  const panel = openPanel({
    talk: talkOf(tenLines),
    home: { kind: 'youtube', id: 'p1gVaS4Zx5M' },
    pageAddress: () => '',
    player: createFakePlayer(timing),
    kept: keepNothing(),
    isTimedHere: true,
    description: signal(''),
    copy: async () => true,
    waysOut: noWaysOut,
    signal: new AbortController().signal,
    timing,
  });
  const focus = createSearchFocus(timing);
  return { panel, focus, state: () => stateOf(panel, focus) };
}

test('A panel that has just been opened follows, and has nothing to restore', () => {
  expect(open().state()).toEqual({
    query: '',
    onlyHits: false,
    hiddenTiers: [],
    browsesAt: null,
    ways: [],
    draft: null,
    lineDraft: null,
    isTyping: false,
  });
});

test('Another panel goes on where the first one was, and needs no more than JSON for it', () => {
  const { panel, state } = open();
  panel.trail.jumpTo(50);
  panel.trail.jumpTo(90);
  panel.search.setQuery('three');
  panel.search.toggleOnlyHits();
  panel.search.toggleTier('similar');
  panel.notes.edit({ line: 4, text: 'half a no', before: '' });
  panel.following.lookAt(30);
  panel.following.browse();
  const before = state();
  expect(before).toMatchObject({ query: 'three', browsesAt: 30, ways: [0, 50] });

  const second = open();
  restoreState(second.panel, JSON.parse(JSON.stringify(before)));
  expect(second.state()).toEqual(before);
  second.panel.trail.goBack();
  expect(second.panel.trail.wayBack.value).toBe(0);
});
