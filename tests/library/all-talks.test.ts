import { expect, test } from 'vitest';
import { allTalks, bundledTalk, listAllTalkIds, listAllTalks } from '../../lib/library/all-talks';
import type { Library } from '../../lib/library/library';
import type { StoredTalkInfo } from '../../lib/library/records';
import { bundledTalks } from '../../lib/talks/catalogue';

const brought: StoredTalkInfo = {
  ...bundledTalks[0]!,
  id: 'brought_1',
  added: '2026-01-01T00:00:00.000Z',
  format: 'srt',
  isTimed: true,
  lines: 2,
  length: 6,
};

const closed: Library = {
  use: async () => ({ ok: false, problem: { kind: 'newer-database' } }),
  close: async () => undefined,
};

test('All talks are those that came with the extension and those that were brought, told by isBundled', () => {
  const all = allTalks([brought]);
  expect(all.map(({ id }) => id)).toEqual([...bundledTalks.map(({ id }) => id), 'brought_1']);
  expect(all.filter(({ isBundled }) => !isBundled)).toEqual([{ ...brought, isBundled: false }]);
});

test('A library that cannot be opened hides no bundled talk', async () => {
  expect(await listAllTalks(closed)).toEqual(allTalks([]));
  expect(await listAllTalkIds(closed)).toEqual(bundledTalks.map(({ id }) => id));
});

test('A bundled talk is known by its id, a brought one is not among them', () => {
  expect(bundledTalk(bundledTalks[1]!.id)).toBe(bundledTalks[1]);
  expect(bundledTalk('brought_1')).toBeNull();
});

test('An open library gives its talks after the bundled ones', async () => {
  const answering = (value: unknown): Library => ({
    use: async <T>() => ({ ok: true, value: value as T }),
    close: async () => undefined,
  });
  expect(await listAllTalks(answering({ talks: [brought], damaged: [] }))).toEqual(allTalks([brought]));
  expect((await listAllTalkIds(answering(['brought_1']))).at(-1)).toBe('brought_1');
});
