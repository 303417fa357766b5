import type { IDBPDatabase } from 'idb';
import { expect, test } from 'vitest';
import { keyOf, keyText, stores, talkStores } from '../../lib/library/stores';
import { upgrade } from '../../lib/library/upgrades';

interface Created {
  readonly keyPath: unknown;
  readonly indexes: [name: string, keyPath: string][];
}

/** The stores that the upgrades create in a new database. */
async function createdStores(): Promise<Record<string, Created>> {
  const created: Record<string, Created> = {};
  const database = {
    createObjectStore(name: string, { keyPath }: { keyPath: unknown }) {
      const store: Created = { keyPath, indexes: [] };
      created[name] = store;
      return { createIndex: (index: string, path: string) => store.indexes.push([index, path]) };
    },
  };
  await upgrade(database as unknown as IDBPDatabase<unknown>, null as never, 0);
  return created;
}

test('The upgrades create exactly the stores that are listed, with their keys and indexes', async () => {
  const listed = stores.map(({ name, keyPath, ofTalk }) => [
    name,
    { keyPath, indexes: ofTalk === 'byTalk' ? [['byTalk', 'talkId']] : [] },
  ]);
  expect(await createdStores()).toEqual(Object.fromEntries(listed));
});

test('Every store whose records name a talk takes part when the talk is deleted or brought back', () => {
  const namesTalk = stores.filter(
    ({ name, schema }) => name === 'talks' || ('entries' in schema && 'talkId' in schema.entries),
  );
  expect(talkStores.map(({ name }) => name)).toEqual(namesTalk.map(({ name }) => name));
});

test('The key of a record is made of all the properties at its key path', () => {
  const pins = { talkId: 'a', home: 'youtube:b', duration: 3, pins: [] };
  expect(keyOf('pins', pins)).toEqual(['a', 'youtube:b', 3]);
  expect(keyOf('notes', { id: 'n', talkId: 'a', at: 1, text: '' })).toBe('n');
});

test('Different keys are different as text, wherever a space stands in them', () => {
  const keys = [
    { heard: 'a b', said: 'c' },
    { heard: 'a', said: 'b c' },
  ].map((pair) => keyText('glossary', pair));
  expect(new Set(keys).size).toBe(2);
});
