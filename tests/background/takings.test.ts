import { expect, test } from 'vitest';
import { createTakings } from '../../lib/background/takings';

test('The panel of a tab waits for what is being taken from it, however that ends, and no other panel does', async () => {
  const takings = createTakings();
  let resolve = (_rows: string) => {};
  const taking = takings.run(7, () => new Promise<string>((settle) => (resolve = settle)));
  const events: string[] = [];
  const waiting = takings.ended(7).then(() => events.push('ended'));
  await takings.ended(8);
  events.push('other tab');
  resolve('rows');
  await waiting;
  expect(await taking).toBe('rows');
  expect(events).toEqual(['other tab', 'ended']);

  const failing = takings.run(7, () => Promise.reject(new Error('gone')));
  await takings.ended(7);
  await expect(failing).rejects.toThrow('gone');
  await takings.ended(7);
});
