import { beforeEach, expect, test, vi } from 'vitest';
import { guardPanels } from '../../lib/background/guard';
import { done, type Handlers } from '../../lib/background/handler';
import type { TabTalks } from '../../lib/background/tab-talks';
import type { Sender } from '../../lib/messages/sender';

const panel: Sender = {
  isOwnPage: true,
  isPanelInPage: true,
  tabId: 4,
  tabAddress: undefined,
  frameId: 7,
  documentId: undefined,
};
const libraryPage: Sender = { ...panel, isPanelInPage: false };
const home = { kind: 'page', address: 'a.example' } as const;
const refused = { ok: false, problem: { kind: 'failed' } };

let given: Set<string>;
const talks: TabTalks = {
  async give(tabId, ids) {
    for (const id of ids) given.add(`${tabId} ${id}`);
  },
  has: async (tabId, ids) => ids.every((id) => given.has(`${tabId} ${id}`)),
  async clear() {
    given.clear();
  },
};
const answer = vi.fn(async (): Promise<unknown> => done('served'));
const types = [
  'get-notes',
  'get-pins',
  'save-note',
  'get-talk-by-id',
  'get-talk-by-home',
  'match-page',
  'rank-talks',
  'add-home',
  'panel-ready',
] as const;
const handlers = guardPanels(
  Object.fromEntries(types.map((type) => [type, answer])) as unknown as Handlers,
  talks,
);
const notesOf = (talkId: string, sender = panel) => handlers['get-notes']({ talkId }, sender);

beforeEach(() => {
  given = new Set();
  answer.mockClear();
  answer.mockResolvedValue(done('served'));
});

test.for([
  ['get-notes', { talkId: 't' }],
  ['get-pins', { talkId: 't', home, duration: 3 }],
  ['get-talk-by-id', { talkId: 't' }],
  ['save-note', { note: { id: 'n', talkId: 't', at: 0, text: 'x' }, before: '' }],
] as const)(
  'A panel in a page gets nothing of a talk that its tab was not given: %s',
  async ([type, request]) => {
    const ask = handlers[type] as (request: object, sender: Sender) => Promise<unknown>;
    expect(await ask(request, panel)).toMatchObject(refused);
    expect(answer).not.toHaveBeenCalled();
    expect(await ask(request, libraryPage)).toEqual(done('served'));
    await talks.give(5, ['t']);
    expect(await ask(request, panel)).toMatchObject(refused);
    await talks.give(4, ['t']);
    expect(await ask(request, panel)).toEqual(done('served'));
  },
);

test('The talk that is played at the home of the page is given', async () => {
  answer.mockResolvedValueOnce(done({ id: 't' }));
  await handlers['get-talk-by-home']({ home }, panel);
  expect(await notesOf('t')).toEqual(done('served'));
  answer.mockResolvedValueOnce(done(null));
  await handlers['get-talk-by-home']({ home }, panel);
});

test('The talks that a page may play are given, those of a list are not until one is chosen', async () => {
  answer.mockResolvedValueOnce(done([{ talk: { id: 'likely' } }]));
  await handlers['match-page']({ claims: { homes: [], titles: [] } }, panel);
  answer.mockResolvedValueOnce(done([{ id: 'listed' }]));
  await handlers['rank-talks']({ query: '' }, panel);
  expect(await notesOf('likely')).toEqual(done('served'));
  expect(await notesOf('listed')).toMatchObject(refused);
  await handlers['add-home']({ talkId: 'listed', home }, panel);
  expect(await notesOf('listed')).toEqual(done('served'));
});

test('A panel that is loaded anew begins with none', async () => {
  await talks.give(4, ['t']);
  await handlers['panel-ready']({ token: 'x' }, panel);
  expect(await notesOf('t')).toMatchObject(refused);
});
