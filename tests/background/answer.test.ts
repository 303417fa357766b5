import { expect, test, vi } from 'vitest';
import { answerMessage, readRequest } from '../../lib/background/answer';
import { done, type Handlers } from '../../lib/background/handler';
import type { Sender } from '../../lib/messages/sender';
import { ownPage } from './own-page';

const tabScript: Sender = {
  isOwnPage: false,
  isPanelInPage: false,
  tabId: 4,
  tabAddress: undefined,
  frameId: 0,
  documentId: 'd',
};

const refusal = { ok: false, problem: { kind: 'failed', reason: 'a request of unknown shape' } };

/** Handlers of which a test uses one. */
const only = (handlers: Partial<Handlers>) => handlers as Handlers;

test('The handler of a request gets it with its sender, and its answer is the answer', async () => {
  const answer = vi.fn<Handlers['rank-talks']>(async () => done([]));
  const message = { type: 'rank-talks', query: 'rain' };
  expect(await answerMessage(only({ 'rank-talks': answer }), message, ownPage)).toEqual(done([]));
  expect(answer).toHaveBeenCalledExactlyOnceWith(message, ownPage);
});

test.for([
  { type: 'delete-talk', talkId: 'x' },
  { type: 'open-overlay', tabId: 3 },
  { type: 'get-talk-by-id', talkId: 'x' },
  { type: 'get-notes', talkId: 'x' },
  { type: 'save-note', note: { id: 'n', talkId: 'x', at: 0, text: 'read me' }, before: '' },
  { type: 'get-pins', talkId: 'x', home: { kind: 'page', address: 'a.example' }, duration: 3 },
])('A script in a host page may not ask this: $type', async (message) => {
  expect(readRequest(message, ownPage)).toEqual(message);
  expect(readRequest(message, tabScript)).toBeNull();
  expect(await answerMessage(only({}), message, tabScript)).toEqual(refusal);
});

test.for([
  { type: 'delete-talk', talkId: 'x' },
  { type: 'open-overlay', tabId: 3 },
  { type: 'get-talk-info-by-home', home: { kind: 'page', address: 'a.example' } },
])('The panel in a host page may not ask this: $type', (message) => {
  expect(readRequest(message, { ...ownPage, isPanelInPage: true, tabId: 4, frameId: 7 })).toBeNull();
});

test('What is open to tabs is open to our own pages too', () => {
  const message = { type: 'video-shown', videoId: null };
  expect(readRequest(message, tabScript)).toEqual(message);
  expect(readRequest(message, ownPage)).toEqual(message);
});

test('Another extension, and a message of unknown shape, are told so', async () => {
  const handlers = only({ 'get-notes': async () => done({ notes: [], damaged: [] }) });
  expect(await answerMessage(handlers, { type: 'get-notes', talkId: 'x' }, null)).toEqual(refusal);
  expect(await answerMessage(handlers, { type: 'get-notes' }, ownPage)).toEqual(refusal);
});

test('A bug in a handler is a problem that names it', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const handlers = only({
    'get-glossary': async () => {
      throw new TypeError('no such store');
    },
  });
  expect(await answerMessage(handlers, { type: 'get-glossary' }, ownPage)).toEqual({
    ok: false,
    problem: { kind: 'failed', reason: 'TypeError: no such store' },
  });
  expect(logged).toHaveBeenCalledOnce();
});
