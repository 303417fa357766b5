import { expect, test, vi } from 'vitest';
import { createLibrary } from '../../lib/library/library';
import { listTalks } from '../../lib/library/talks';
import { useFakeIndexedDb } from './fake-indexed-db';

useFakeIndexedDb();

test('Where the browser keeps nothing, the library is unavailable, and it is opened once the browser does', async () => {
  const library = createLibrary('private');
  const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
  });
  expect(await library.use(listTalks)).toEqual({
    ok: false,
    problem: { kind: 'unavailable', reason: 'InvalidStateError: A mutation operation was attempted' },
  });
  refused.mockRestore();
  expect(await library.use(listTalks)).toMatchObject({ ok: true });
});

test('A connection that ends in the middle of the work is an interruption', async () => {
  const library = createLibrary('ended');
  const ended = await library.use(async (database) => {
    database.close();
    return database.count('talks');
  });
  expect(ended).toEqual({ ok: false, problem: { kind: 'interrupted' } });
});
