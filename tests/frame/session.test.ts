import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openSession } from '../../lib/frame/session';
import { keepNothing } from '../../lib/kept/keep-nothing';
import { openPanel } from '../../lib/panel/open-panel';
import { createSearchFocus } from '../../lib/panel/search-focus';
import { createFakePlayer } from '../panel/fake-player';
import { talkOf, tenLines } from '../panel/fake-talk';
import { createFakeTiming } from '../panel/fake-timing';
import { noWaysOut } from '../panel/no-ways-out';

/** What the browser keeps while it runs, and whether it lets us write there. */
const kept = vi.hoisted(() => ({ items: new Map<string, unknown>(), isBroken: false, writes: 0 }));

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/browser/storage', () => ({
  storage: {
    defineItem: (key: string) => ({
      async getValue() {
        if (kept.isBroken) throw new Error('reloaded');
        return kept.items.get(key) ?? null;
      },
      async setValue(value: unknown) {
        kept.writes += 1;
        if (kept.isBroken) throw new Error('reloaded');
        kept.items.set(key, JSON.parse(JSON.stringify(value)));
      },
    }),
  },
}));

beforeEach(() => {
  kept.items.clear();
  kept.isBroken = false;
  kept.writes = 0;
});

/** A frame that has just loaded in a tab, and can open panels. */
async function loadFrame({
  session = 'one',
  tabId = 7,
  page = 1000,
  run = 'first run',
}: {
  session?: string;
  tabId?: number | null;
  page?: number;
  run?: string;
} = {}) {
  const timing = createFakeTiming();
  const say = vi.fn();
  const frame = await openSession({ session, page, say }, { tabId, run }, timing);
  const open = (talkId = 'a talk') => {
    const abort = new AbortController();
    const panel = openPanel({
      talk: talkOf(tenLines, { id: talkId }),
      home: { kind: 'youtube', id: 'p1gVaS4Zx5M' },
      pageAddress: () => '',
      player: createFakePlayer(timing, { paused: true, running: false }),
      kept: keepNothing(),
      isTimedHere: true,
      description: signal(''),
      copy: async () => true,
      waysOut: noWaysOut,
      signal: abort.signal,
      timing,
    });
    const focus = createSearchFocus(timing);
    frame.keep(panel, focus, abort.signal);
    return { abort, focus, panel };
  };
  return { open, say, timing };
}

/** A frame of the session `one` in tab 7 in which “three” was searched for. */
async function searchBefore() {
  const { open, timing } = await loadFrame();
  const { panel } = open();
  panel.search.setQuery('three');
  timing.advance(1000);
}

describe('A panel is brought back', () => {
  test('to the state it had in the frame before, if session, tab and talk are the same', async () => {
    await searchBefore();
    const { panel } = (await loadFrame()).open();
    expect(panel.search.query.value).toBe('three');
  });

  test.for([
    ['session', { session: 'two' }, 'a talk'],
    ['tab', { tabId: 8 }, 'a talk'],
    ['talk', {}, 'another talk'],
  ] as const)('not for another %s', async ([, frame, talkId]) => {
    await searchBefore();
    const { panel } = (await loadFrame(frame)).open(talkId);
    expect(panel.search.query.value).toBe('');
  });

  test('to another agent of the page, once the extension runs anew, and in no other page', async () => {
    await searchBefore();
    expect((await loadFrame({ session: 'two' })).open().panel.search.query.value).toBe('');

    await searchBefore();
    const run = 'after the update';
    const elsewhere = await loadFrame({ session: 'two', page: 2000, run });
    expect(elsewhere.open().panel.search.query.value).toBe('');
    const here = await loadFrame({ session: 'two', run });
    expect(here.open().panel.search.query.value).toBe('three');
  });

  test('only once in a frame', async () => {
    await searchBefore();
    const { open } = await loadFrame();
    open();
    expect(open().panel.search.query.value).toBe('');
  });

  test('not any more once another talk was opened in the frame', async () => {
    await searchBefore();
    const { open } = await loadFrame();
    open('another talk');
    expect(open().panel.search.query.value).toBe('');
  });

  test.for([
    ['is damaged', { session: 'one', page: 1000, run: null, talkId: 'a talk', state: { query: 'three' } }],
    ['is of another shape', 'three'],
  ] as const)('not from a record that %s', async ([, record]) => {
    kept.items.set('local:panel-7', record);
    const { panel } = (await loadFrame()).open();
    expect(panel.search.query.value).toBe('');
  });

  test('with the focus in its search field if it was there, and only then', async () => {
    const { open, timing } = await loadFrame();
    const { focus } = open();
    focus.given();
    timing.advance(1000);
    const second = await loadFrame();
    expect(second.open().focus.isWanted.value).toBe(true);
    expect(second.say.mock.calls).toEqual([[{ type: 'focus' }]]);

    await searchBefore();
    const third = await loadFrame();
    expect(third.open().focus.isWanted.value).toBe(false);
    expect(third.say).not.toHaveBeenCalled();
  });
});

describe('The state is kept', () => {
  test('once it has rested for a tenth of a second', async () => {
    const { open, timing } = await loadFrame();
    const { panel } = open();
    for (const query of ['t', 'th', 'thr']) {
      panel.search.setQuery(query);
      timing.advance(99);
    }
    expect(kept.writes).toBe(0);
    timing.advance(1);
    expect(kept.writes).toBe(1);
    expect(kept.items.get('local:panel-7')).toMatchObject({
      session: 'one',
      talkId: 'a talk',
      state: { query: 'thr' },
    });
  });

  test('not any more when the panel has gone, not even what was still resting', async () => {
    const { open, timing } = await loadFrame();
    const { abort, panel } = open();
    panel.search.setQuery('three');
    abort.abort();
    timing.advance(1000);
    panel.search.setQuery('two');
    timing.advance(1000);
    expect(kept.writes).toBe(0);
  });

  test('nowhere while the tab is not known', async () => {
    const { open, timing } = await loadFrame({ tabId: null });
    open();
    timing.advance(1000);
    expect(kept.writes).toBe(0);
  });

  test('nowhere once the extension has been reloaded, and that harms nothing', async () => {
    kept.isBroken = true;
    const { open, timing } = await loadFrame();
    const { panel } = open();
    timing.advance(1000);
    await Promise.resolve();
    expect(kept.writes).toBe(1);
    expect(panel.search.query.value).toBe('');
  });
});
