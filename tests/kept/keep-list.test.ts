import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { keepList } from '../../lib/kept/keep-list';
import { countReads } from '../count-reads';

interface Item {
  readonly key: string;
  readonly value: number;
}

function keep(first: readonly Item[]) {
  const list = signal(first);
  const written: string[] = [];
  const kept = keepList(list, {
    keyOf: ({ key }) => key,
    put: ({ key, value }) => written.push(`put ${key} ${value}`),
    remove: ({ key }) => written.push(`remove ${key}`),
  });
  return { list, written, ...kept };
}

const a = { key: 'a', value: 1 };
const b = { key: 'b', value: 2 };

test('What was there before is not written again', () => {
  const { list, written } = keep([a]);
  list.value = [a];
  expect(written).toEqual([]);
});

test('A new item is put, one that is gone is removed, the others are left alone', () => {
  const { list, written } = keep([a]);
  list.value = [a, b];
  list.value = [b];
  expect(written).toEqual(['put b 2', 'remove a']);
});

test('An item that another one replaces is put and not removed', () => {
  const { list, written } = keep([a, b]);
  list.value = [{ key: 'a', value: 9 }, b];
  expect(written).toEqual(['put a 9']);
});

test('A change of a long list reads each item that was there a few times at most', () => {
  const many = Array.from({ length: 1000 }, (_, value) => ({ key: `${value}`, value }));
  const { items, reads } = countReads(many);
  const { list, written } = keep(items);
  list.value = [...many, a];
  expect(written).toEqual(['put a 1']);
  expect(reads()).toBeLessThanOrEqual(5 * many.length);
});

test('Once stopped nothing is written', () => {
  const { list, written, stop } = keep([a]);
  stop();
  list.value = [];
  expect(written).toEqual([]);
});

test('What others have changed is shown and not written, and what is changed after that is', () => {
  const { list, written, take } = keep([a]);
  take([b]);
  expect(list.value).toEqual([b]);
  list.value = [b, a];
  expect(written).toEqual(['put a 1']);
});
