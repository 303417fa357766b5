import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { Episode } from '../../lib/frame/episode';
import { type OpenTalksOptions, openTalks } from '../../lib/frame/open-talks';
import { keepNothing } from '../../lib/kept/keep-nothing';
import { createSearchFocus } from '../../lib/panel/search-focus';
import { talkOf, tenLines } from '../panel/fake-talk';

const { ask, openKept, watchMoreLines } = vi.hoisted(() => {
  // Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
  vi.resetModules();
  // Made here, because Vitest may make a mocked module more than once.
  return { ask: vi.fn(), openKept: vi.fn(), watchMoreLines: vi.fn() };
});
vi.mock('../../lib/messages/to-background', () => ({ ask }));
vi.mock('../../lib/kept/kept', () => ({ openKept }));
vi.mock('../../lib/panel/open-panel', () => ({ openPanel: ({ talk }: { talk: unknown }) => ({ talk }) }));
vi.mock('../../lib/panel/panel-state', () => ({ stateOf: () => null, restoreState: () => {} }));
vi.mock('../../lib/kept/settings', () => ({ loadPreferences: async () => ({ view: 'lines' }) }));
vi.mock('../../lib/frame/more-lines', () => ({ watchMoreLines }));
vi.mock('../../lib/frame/read-ahead', () => ({ readParagraphsAhead: vi.fn() }));
vi.mock('../../lib/frame/landing', () => ({ landOnHit: vi.fn() }));
vi.mock('../../lib/frame/other-place', () => ({ otherPlacesOf: () => [] }));

const settle = () => new Promise((resolve) => setImmediate(resolve));
const home = { kind: 'youtube', id: 'p1gVaS4Zx5M' } as const;

/** Talks that are opened when the test answers: with so many lines, and with what is kept for them. */
function open() {
  const ends = new AbortController();
  const asked: ((lines: number) => void)[] = [];
  const opening: { readonly signal: AbortSignal; readonly give: () => void }[] = [];
  ask.mockImplementation(
    () =>
      new Promise((resolve) => {
        asked.push((lines) => resolve({ ok: true, value: talkOf(tenLines.slice(0, lines)) } as never));
      }),
  );
  openKept.mockImplementation(
    (_, signal) =>
      new Promise((resolve) => {
        opening.push({
          signal,
          give: () => resolve({ ...keepNothing(), problem: { subscribe: () => () => {} } } as never),
        });
      }),
  );
  const { current } = openTalks({
    link: { player: {} },
    session: Promise.resolve({ keep: () => {} }),
    focus: createSearchFocus(),
    episode: signal({ kind: 'known', talk: talkOf([]), home } as unknown as Episode),
    page: signal({ address: '' }),
    onClose: () => {},
    onAdd: () => {},
    signal: ends.signal,
  } as unknown as OpenTalksOptions);
  return { current, asked, opening, linesShown: () => current.value?.talk.cues.length };
}

test('Of two openings at once, the newer is shown, in whichever order they are ready, and the older ends', async () => {
  const { asked, opening, linesShown } = open();
  asked[0]!(1);
  await settle();
  opening[0]!.give();
  await settle();
  expect(linesShown()).toBe(1);
  const more = watchMoreLines.mock.calls.at(-1)![1];

  more();
  asked[1]!(5);
  await settle();
  more();
  asked[2]!(10);
  await settle();
  opening[2]!.give();
  await settle();
  opening[1]!.give();
  await settle();
  expect(linesShown()).toBe(10);
  expect(opening.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);

  const evenMore = watchMoreLines.mock.calls.at(-1)![1];
  evenMore();
  evenMore();
  asked[4]!(10);
  asked[3]!(5);
  await settle();
  expect(opening).toHaveLength(4);
});
