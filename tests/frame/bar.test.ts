import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { pressMark, shareBar } from '../../lib/frame/bar';
import type { HostLink } from '../../lib/frame/host-link';
import { keepNothing } from '../../lib/kept/keep-nothing';
import type { ToAgent } from '../../lib/messages/panel-port';
import { searchCode } from '../../lib/panel/late-code';
import { openPanel } from '../../lib/panel/open-panel';
import type { PlayerState } from '../../lib/players/player';
import type { Pin } from '../../lib/timeline/sync-map';
import type { Chapter } from '../../lib/transcript/talk';
import { createFakePlayer } from '../panel/fake-player';
import { talkOf } from '../panel/fake-talk';
import { createFakeTiming } from '../panel/fake-timing';
import { noWaysOut } from '../panel/no-ways-out';

// A panel loads it when it is searched; the clock of these tests does not wait for that.
await searchCode.load();

/** Said every hundred seconds from 100 on, for ten seconds each; nothing is said between. */
const said = ['apples grow', 'bears climb', 'clouds drift', 'apples fall'];
const cues = said.map((text, index) => {
  const start = (index + 1) * 100;
  return { start, end: start + 10, text };
});

/** A panel beside a medium of 1000 s, with its bar shared. */
function open({
  player = {},
  pins = [],
  chapters = [],
}: {
  player?: Partial<PlayerState>;
  pins?: readonly Pin[];
  chapters?: readonly Chapter[];
} = {}) {
  const timing = createFakeTiming();
  const abort = new AbortController();
  const fakePlayer = createFakePlayer(timing, { paused: true, running: false, ...player });
  const panel = openPanel({
    talk: talkOf(cues, { chapters }),
    home: { kind: 'youtube', id: 'p1gVaS4Zx5M' },
    pageAddress: () => '',
    player: fakePlayer,
    kept: keepNothing({ pins }),
    isTimedHere: true,
    description: signal(''),
    copy: async () => true,
    waysOut: noWaysOut,
    signal: new AbortController().signal,
    timing,
  });
  const heard: ToAgent[] = [];
  const barPointer = signal<number | null>(null);
  shareBar(
    panel,
    { barPointer, say: (message: ToAgent) => void heard.push(message) } as HostLink,
    abort.signal,
  );
  const last = <Type extends ToAgent['type']>(type: Type) =>
    heard.filter((message): message is Extract<ToAgent, { type: Type }> => message.type === type).at(-1);
  const search = (query: string) => {
    panel.search.setQuery(query);
    timing.advance(2000);
  };
  return { abort, barPointer, heard, panel, player: fakePlayer, search, timing, last };
}

test('The marks are the hits of the search, as shares of the medium', () => {
  const { last, search } = open();
  expect(last('marks')).toEqual({ type: 'marks', marks: [] });
  search('apples');
  expect(last('marks')?.marks).toEqual([
    { at: 0.1, tier: 'exact' },
    { at: 0.4, tier: 'exact' },
  ]);
  search('');
  expect(last('marks')?.marks).toEqual([]);
});

test('The marks stand where the medium, not the transcript, has the hits', () => {
  const { last, search } = open({ pins: [{ media: 150, transcript: 100 }] });
  search('bears');
  expect(last('marks')?.marks).toEqual([{ at: 0.25, tier: 'exact' }]);
});

test('There are no marks and no words while the length is unknown, and marks once it is known', () => {
  const { barPointer, last, player, search } = open({ player: { duration: Number.NaN } });
  search('bears');
  barPointer.value = 0.2;
  expect(last('marks')?.marks).toEqual([]);
  expect(last('tip')?.words).toBe('');
  player.change({ duration: 400 });
  expect(last('marks')?.marks).toEqual([{ at: 0.5, tier: 'exact' }]);
});

test('The tip has the words under the pointer with their time, and nothing before the first of them', () => {
  const { barPointer, last } = open();
  barPointer.value = 0.205;
  expect(last('tip')?.words).toBe('3:20 bears climb');
  barPointer.value = 0.01;
  expect(last('tip')?.words).toBe('');
  barPointer.value = 0.305;
  expect(last('tip')?.words).toBe('5:00 clouds drift');
  barPointer.value = null;
  expect(last('tip')?.words).toBe('');
});

test('Chapters are ticks where the medium has them, without their titles, which the tip has', () => {
  const chapters = [
    { start: 0, title: 'Hello' },
    { start: 200, title: 'Bears' },
    { start: 5000, title: 'Beyond the end' },
  ];
  const { barPointer, last } = open({ chapters });
  expect(last('ticks')).toEqual({ type: 'ticks', ticks: [0.2] });
  barPointer.value = 0.202;
  expect(last('tip')?.words).toBe('3:20 Bears');
  barPointer.value = 0.305;
  expect(last('tip')?.words).toBe('5:00 clouds drift');
  expect(open({ chapters, pins: [{ media: 150, transcript: 100 }] }).last('ticks')?.ticks).toEqual([
    0.05, 0.25,
  ]);
});

test('The passage that repeats is on the bar, by the pins', async () => {
  const { panel, last } = open({ pins: [{ media: 150, transcript: 100 }] });
  expect(last('loop')).toEqual({ type: 'loop', range: null });
  await panel.listening.repeat({ first: 0, from: 0, last: 1, to: 11 });
  expect(last('loop')?.range).toEqual({ from: 0.15, to: 0.26 });
  panel.listening.stop();
  expect(last('loop')).toEqual({ type: 'loop', range: null });
});

test('In the end the bar is cleared, and hears no more', () => {
  const { abort, barPointer, heard, search } = open();
  search('bears');
  barPointer.value = 0.205;
  abort.abort();
  expect(heard.slice(-4)).toEqual([
    { type: 'ticks', ticks: [] },
    { type: 'marks', marks: [] },
    { type: 'loop', range: null },
    { type: 'tip', words: '' },
  ]);
  const count = heard.length;
  search('apples');
  barPointer.value = 0.305;
  expect(heard).toHaveLength(count);
});

test('A mark that is pressed is selected and played, with a way back', () => {
  const { panel, player, search } = open();
  search('apples');
  pressMark(panel, 0.4);
  expect(panel.search.selected.value?.start).toBe(400);
  expect(player.read().time).toBe(400);
  expect(panel.trail.wayBack.value).toBe(0);
});

test('A press where no mark is any more does nothing', () => {
  const { panel, player, search } = open();
  search('apples');
  pressMark(panel, 0.2);
  expect(player.read().time).toBe(0);
  expect(panel.trail.wayBack.value).toBeNull();
});
