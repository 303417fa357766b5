import { expect, test, vi } from 'vitest';
import { createListeners } from '../../lib/players/listeners';

test('A listener is called until its own signal aborts', () => {
  const listeners = createListeners();
  const [first, second] = [new AbortController(), new AbortController()];
  const heard = vi.fn();
  listeners.add(heard, first.signal);
  listeners.add(heard, second.signal);
  listeners.call();
  expect(heard).toHaveBeenCalledTimes(2);
  first.abort();
  listeners.call();
  expect(heard).toHaveBeenCalledTimes(3);
  second.abort();
  listeners.call();
  expect(heard).toHaveBeenCalledTimes(3);
});

test('A signal that has aborted before brings no listener', () => {
  const listeners = createListeners();
  const heard = vi.fn();
  listeners.add(heard, AbortSignal.abort());
  listeners.call();
  expect(heard).not.toHaveBeenCalled();
});

test('A listener that another one drops during a call is not called any more', () => {
  const listeners = createListeners();
  const abort = new AbortController();
  const heard = vi.fn();
  listeners.add(() => abort.abort(), new AbortController().signal);
  listeners.add(heard, abort.signal);
  listeners.call();
  expect(heard).not.toHaveBeenCalled();
});
