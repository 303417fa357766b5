import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportPlayer } from '../../lib/host/report-player';
import { createListeners } from '../../lib/players/listeners';
import type { Player } from '../../lib/players/player';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const state = { duration: 100, rate: 1, paused: true, running: false, advert: false };

test('Of any number of changes that a page makes up, the panel hears the first and the last', () => {
  const listeners = createListeners();
  let time = 0;
  const player = { read: () => ({ ...state, time }), onChange: listeners.add } as unknown as Player;
  const times: number[] = [];
  const send = vi.fn((message) => void times.push(message.state.time));
  const abort = new AbortController();
  reportPlayer(player, { send, whenConnected: () => {} }, abort.signal);
  for (; time < 1000; time += 1) listeners.call();
  vi.advanceTimersByTime(1000);
  expect(times).toEqual([0, 1000]);
  abort.abort();
});
