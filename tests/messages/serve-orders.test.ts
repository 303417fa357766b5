import { afterEach, expect, test, vi } from 'vitest';
import { serveOrders } from '../../lib/browser/serve-orders';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('An order that fails is an error of the worker, of which its page is told; the next one is answered', async () => {
  const worker = new EventTarget();
  const report = vi.fn();
  vi.stubGlobal('addEventListener', worker.addEventListener.bind(worker));
  vi.stubGlobal('reportError', report);
  const answered: string[] = [];
  serveOrders<string>(async (order) => {
    if (order === 'bad') throw new Error('too large');
    answered.push(order);
  });
  for (const data of ['bad', 'good']) worker.dispatchEvent(new MessageEvent('message', { data }));
  await expect.poll(() => answered).toEqual(['good']);
  expect(report).toHaveBeenCalledExactlyOnceWith(new Error('too large'));
});
