import { signal } from '@preact/signals';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { answerMessage } from '../../lib/background/answer';
import type { Handlers } from '../../lib/background/handler';
import { createKnownTalks } from '../../lib/background/known-talks';
import { libraryHandlers } from '../../lib/background/library-handlers';
import { passingHandlers } from '../../lib/background/passing-handlers';
import { createPassingTalks } from '../../lib/background/passing-talks';
import { secondHandlers } from '../../lib/background/second-handlers';
import { settingsHandlers } from '../../lib/background/settings-handlers';
import { createTakings } from '../../lib/background/takings';
import { talkHandlers } from '../../lib/background/talk-handlers';
import { openKept } from '../../lib/kept/kept';
import { readCorrections } from '../../lib/library/corrections';
import { bringBack } from '../../lib/library/entries';
import { createLibrary, type Library } from '../../lib/library/library';
import { readNotes } from '../../lib/library/notes';
import { readPins } from '../../lib/library/pins';
import { readPlace } from '../../lib/library/places';
import { readSecond } from '../../lib/library/second-transcripts';
import { sendEntries } from '../../lib/messages/entries-port';
import { ask } from '../../lib/messages/to-background';
import { type LibraryChange, tellPages, watchLibrary } from '../../lib/messages/to-pages';
import type { Talk } from '../../lib/transcript/talk';
import { ownPage } from '../background/own-page';
import { useFakeIndexedDb } from '../library/fake-indexed-db';
import { makeTalk } from '../library/talks';

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/messages/to-background', () => ({ ask: vi.fn() }));
vi.mock('../../lib/messages/to-pages', () => ({ tellPages: vi.fn(), watchLibrary: vi.fn() }));
vi.mock('../../lib/messages/entries-port', () => ({ sendEntries: vi.fn() }));
vi.mock('../../lib/background/youtube-tabs', () => ({ showImportedTalks: vi.fn() }));

const kept = vi.hoisted(() => ({ items: new Map<string, unknown>(), watchers: [] as (() => void)[] }));
vi.mock('../../lib/browser/storage', () => ({
  storage: {
    getItem: async (key: string) => kept.items.get(key) ?? null,
    async setItem(key: string, value: unknown) {
      await new Promise((resolve) => setImmediate(resolve));
      kept.items.set(key, value);
      for (const watcher of kept.watchers) watcher();
    },
    watch(_: string, onChange: () => void) {
      kept.watchers.push(onChange);
      return () => undefined;
    },
  },
}));

useFakeIndexedDb();

const home = { kind: 'youtube', id: 'StandInNo01' } as const;
const highlight = { kind: 'highlight', first: 0, from: 0, last: 0, to: 2 } as const;
const tick = () => new Promise((resolve) => setImmediate(resolve));

let runs = 0;

/** Two tabs with the same talk. Messages between them and the background wait until they are delivered. */
async function openTabs() {
  kept.items.clear();
  kept.watchers = [];
  runs += 1;
  const library: Library = createLibrary(`two tabs ${runs}`);
  const passing = createPassingTalks();
  const known = createKnownTalks(library, passing);
  const handlers = {
    ...libraryHandlers(library, known),
    ...settingsHandlers(),
    ...talkHandlers(library, known, createTakings()),
    ...passingHandlers(library, passing),
    ...secondHandlers(library, known),
  } as unknown as Handlers;
  /** What waits to be delivered: from each tab in the order in which it was sent, and to the tabs. */
  const queues: (() => void)[][] = [[], [], []];
  let sender = 2;
  let underWay = 0;
  const watchers: ((change: LibraryChange) => void)[] = [];

  vi.mocked(ask).mockImplementation(((type: string, request: object) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    queues[sender]?.push(() => {
      underWay += 1;
      void answerMessage(handlers, { ...request, type }, ownPage).then((answer) => {
        underWay -= 1;
        queues[2]?.push(() => resolve(answer));
      });
    });
    return promise;
  }) as typeof ask);
  vi.mocked(tellPages).mockImplementation((change) => {
    for (const watcher of watchers) queues[2]?.push(() => watcher(change));
  });
  vi.mocked(watchLibrary).mockImplementation((onChange) => void watchers.push(onChange));
  vi.mocked(sendEntries).mockImplementation(async (entries) => {
    const answer = await library.use((database) => bringBack(database, entries));
    tellPages({ of: 'all' });
    return answer as { ok: true; value: undefined };
  });

  const deliver = (pick: number) => {
    const waiting = queues.filter((queue) => queue.length > 0);
    waiting[pick % waiting.length]?.shift()?.();
  };
  /** Delivers everything until nothing more happens. */
  const drain = async () => {
    for (let idle = 0; idle < 4; ) {
      const isIdle = underWay === 0 && queues.every((queue) => queue.length === 0);
      idle = isIdle ? idle + 1 : 0;
      deliver(0);
      await tick();
    }
  };

  const made = makeTalk('tabs', { homes: [home] });
  const saved = await answerMessage(handlers, { type: 'save-talk', talk: made }, ownPage);
  const talkId = (saved as { value: { id: string } }).value.id;
  const talk: Talk = { ...made, id: talkId };
  const other = { type: 'save-talk', talk: makeTalk('Reiter', { homes: [] }) };
  const otherId = ((await answerMessage(handlers, other, ownPage)) as { value: { id: string } }).value.id;
  const opening = [0, 1].map(async () => {
    const panel = await openKept(talk, new AbortController().signal);
    const length = signal<number | null>(null);
    const pins = panel.pinsAt(home, length, new AbortController().signal);
    return { panel, length, pins, place: panel.placeAt(home) };
  });
  await drain();
  const tabs = await Promise.all(opening);
  /** Does something in a tab. */
  const act = <T>(tab: number, work: (tab: (typeof tabs)[number]) => T): T => {
    sender = tab;
    try {
      return work(tabs[tab] as (typeof tabs)[number]);
    } finally {
      sender = 2;
    }
  };
  return { library, handlers, talkId, otherId, tabs, act, deliver, drain };
}

const tabs = fc.nat(1);
const step = fc.oneof(
  fc.record({ do: fc.constant('deliver' as const), pick: fc.nat(2) }),
  fc.record({ do: fc.constant('rest' as const) }),
  fc.record({
    do: fc.constantFrom(
      ...([
        'write',
        'erase',
        'pin',
        'unpin',
        'nudge',
        'teach',
        'forget',
        'set',
        'length',
        'mark',
        'unmark',
        'listen',
        'correct',
        'restore',
        'second',
        'show',
        'single',
      ] as const),
    ),
    tab: tabs,
  }),
  fc.record({ do: fc.constant('delete-talk' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does the steps, and says what must be left of them in the end. */
async function run(world: Awaited<ReturnType<typeof openTabs>>, steps: readonly Step[]) {
  const { act, handlers, talkId, otherId } = world;
  const written = new Set<string>();
  const erased = new Set<string>();
  const pinned = new Set<number>();
  const taught = new Set<string>();
  const marked = new Set<string>();
  const heard: number[] = [];
  const settings = { marksWords: true, isCollapsed: false };
  let count = 0;
  let isDeleted = false;
  const note = { id: 'n', talkId, at: 1 };

  for (const it of steps) {
    count += 1;
    if (it.do === 'deliver') world.deliver(it.pick);
    else if (it.do === 'rest') await tick();
    else if (it.do === 'delete-talk') {
      if (!isDeleted) await answerMessage(handlers, { type: 'delete-talk', talkId }, ownPage);
      isDeleted = true;
    } else
      act(it.tab, ({ panel, pins, length, place }) => {
        const seen = panel.notes.notes.peek().find(({ id }) => id === 'n')?.text ?? '';
        if (it.do === 'write') {
          const text = `w${count}.`;
          for (const word of seen.split('\n\n')) erased.add(word);
          written.add(text);
          panel.notes.edit({ ...note, text }, seen);
        } else if (it.do === 'erase') {
          for (const word of seen.split('\n\n')) erased.add(word);
          panel.notes.edit({ ...note, text: '' }, seen);
        } else if (it.do === 'mark') {
          marked.add(`m${count}`);
          const mark = count % 2 ? ({ kind: 'bookmark' } as const) : highlight;
          panel.notes.edit({ id: `m${count}`, talkId, at: count, text: '', quote: 'words', mark }, '');
        } else if (it.do === 'unmark') {
          const shown = panel.notes.notes.peek().find(({ mark }) => mark);
          if (!shown) return;
          marked.delete(shown.id);
          panel.notes.edit({ id: shown.id, talkId, at: shown.at, text: '' }, '');
        } else if (it.do === 'correct') {
          panel.corrections.edit({ line: count % 3, was: 'as it was', text: `c${count}` });
        } else if (it.do === 'restore') {
          const [shown] = panel.corrections.corrections.peek();
          if (shown) panel.corrections.edit({ ...shown, text: shown.was });
        } else if (it.do === 'listen') {
          heard.push(count);
          place.keep(count);
        } else if (it.do === 'second') panel.second.edit({ kind: 'choose', second: otherId });
        else if (it.do === 'show') panel.second.edit({ kind: 'show', shows: 'second' });
        else if (it.do === 'single') panel.second.edit({ kind: 'remove' });
        else if (it.do === 'pin') {
          pinned.add(count * 100);
          pins.edit({ kind: 'set', pin: { media: count * 100, transcript: count * 100 } });
        } else if (it.do === 'unpin') {
          const [pin] = pins.pins.peek();
          if (!pin) return;
          pinned.delete(pin.transcript);
          pins.edit({ kind: 'remove', transcript: pin.transcript });
        } else if (it.do === 'nudge') pins.edit({ kind: 'nudge', by: 0.1 });
        else if (it.do === 'teach') {
          taught.add(`h${count}`);
          panel.glossary.value = [...panel.glossary.peek(), { heard: `h${count}`, said: 's' }];
        } else if (it.do === 'forget') {
          const [first, ...others] = panel.glossary.peek();
          if (first) taught.delete(first.heard);
          panel.glossary.value = others;
        } else if (it.do === 'set') {
          // Each tab changes one of the two.
          const name = it.tab === 0 ? 'marksWords' : 'isCollapsed';
          settings[name] = !settings[name];
          panel.preferences.value = { ...panel.preferences.peek(), [name]: settings[name] };
        } else length.value = 1000;
      });
  }
  for (const tab of [0, 1]) {
    act(tab, ({ length }) => {
      length.value = 1000;
    });
  }
  const left = [...written].filter((text) => !erased.has(text));
  return { left, pinned, taught, settings, isDeleted, marked, heard };
}

async function stored({ library, talkId }: Awaited<ReturnType<typeof openTabs>>) {
  const read = await library.use(async (database) => ({
    notes: (await readNotes(database, talkId)).notes,
    pins: await readPins(database, { talkId, home, duration: 1000 }),
    place: await readPlace(database, { talkId, home }),
    corrections: await readCorrections(database, talkId),
    second: await readSecond(database, talkId),
  }));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

afterEach(() => {
  vi.clearAllMocks();
});

test('Whatever two tabs do, in whatever order it arrives, nothing is lost and both show what is stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const world = await openTabs();
      const { left, pinned, taught, settings, isDeleted, marked, heard } = await run(world, steps);
      await world.drain();
      const [first] = world.tabs;
      if (isDeleted) {
        expect(await stored(world)).toEqual({
          notes: [],
          pins: [],
          place: null,
          corrections: [],
          second: null,
        });
        for (const { panel } of world.tabs) expect(panel.talk.deleted.value).toEqual({ canReturn: true });
        await first?.panel.talk.bringBack();
        await world.drain();
      }
      const { notes, pins, place, corrections, second } = await stored(world);
      const text = notes.map((note) => note.text).join('\n\n');
      for (const word of left) expect(text).toContain(word);
      const marks = notes.flatMap(({ id, mark }) => (mark ? [id] : []));
      // What is taken away of a deleted talk comes back with it.
      if (isDeleted) expect(marks).toEqual(expect.arrayContaining([...marked]));
      else expect(marks.toSorted()).toEqual([...marked].toSorted());
      // A place that was reached after the talk was deleted is not kept: there is nothing to come back to.
      if (!isDeleted) expect(place === null).toBe(heard.length === 0);
      if (place) expect(heard).toContain(place.at);
      const times = pins.map(({ transcript }) => transcript).filter((time) => time !== 0);
      expect(times).toEqual([...pinned].sort((a, b) => a - b));
      for (const { panel, pins: shown } of world.tabs) {
        expect(panel.talk.deleted.value).toBeNull();
        expect(panel.notes.notes.value).toEqual(notes);
        expect(shown.pins.value).toEqual(pins);
        expect(panel.corrections.corrections.value).toEqual(corrections);
        expect(panel.second.chosen.value?.talk.id).toBe(second?.second);
        expect(panel.second.chosen.value?.shows).toBe(second?.shows);
        expect(panel.glossary.value.map(({ heard }) => heard).toSorted()).toEqual([...taught].toSorted());
        expect(panel.preferences.value).toMatchObject(settings);
      }
      await world.library.close();
    }),
    { numRuns: 500 },
  );
});
