import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createRemotePlayer } from '../../../lib/players/remote/remote-player';
import {
  packState,
  type RemoteState,
  readCommand,
  readState,
} from '../../../lib/players/remote/remote-state';

const playing: RemoteState = {
  time: 100,
  duration: 200,
  rate: 2,
  paused: false,
  running: true,
  advert: false,
  audible: true,
  address: 'https://files.example/a.mp3',
  session: { title: 'A', artist: 'B', album: 'C' },
};

function atTime(state: RemoteState) {
  const clock = { ms: 0 };
  const send = vi.fn();
  return { clock, send, player: createRemotePlayer(state, send, () => clock.ms) };
}

test.for<[string, number]>([
  ['known', 200],
  ['unknown', Number.NaN],
  ['endless', Number.POSITIVE_INFINITY],
])('A state survives being sent, also when its length is %s', ([, duration]) => {
  const state = { ...playing, duration };
  expect(readState(JSON.parse(JSON.stringify(packState(state))))).toEqual(state);
});

test('Whatever a page says, the state is of the right shape and within reason', () => {
  const keys = ['time', 'duration', 'rate', 'paused', 'running', 'advert', 'audible', 'address', 'session'];
  const value = fc.oneof(fc.double(), fc.anything(), fc.string({ minLength: 5000, maxLength: 9000 }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), value), (fields) => {
      const state = readState(fields)!;
      expect(state.time).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(state.time)).toBe(true);
      expect(state.rate).toBeGreaterThan(0);
      expect(state.rate).toBeLessThanOrEqual(16);
      expect(Number.isNaN(state.duration) || state.duration >= 0).toBe(true);
      expect(state.address.length).toBeLessThanOrEqual(4000);
      for (const flag of [state.paused, state.running, state.advert, state.audible]) {
        expect(typeof flag).toBe('boolean');
      }
    }),
  );
});

test.for([null, undefined, 'text', 7])('%j is no state and no command', (value) => {
  expect(readState(value)).toBeNull();
  expect(readCommand(value)).toBeNull();
});

test('Commands are read one by one, and numbers kept within reason', () => {
  expect(readCommand({ do: 'play', value: 3 })).toEqual({ do: 'play' });
  expect(readCommand({ do: 'seek', value: -5 })).toEqual({ do: 'seek', value: 0 });
  expect(readCommand({ do: 'rate', value: 1e9 })).toEqual({ do: 'rate', value: 16 });
  expect(readCommand({ do: 'navigate', value: 'https://evil.example' })).toBeNull();
});

test('Between reports the clock runs on at the rate, and not beyond the end', () => {
  const { clock, player } = atTime(playing);
  clock.ms = 5000;
  expect(player.read().time).toBe(110);
  clock.ms = 500_000;
  expect(player.read().time).toBe(200);
  player.update({ ...playing, running: false, time: 120 });
  clock.ms = 900_000;
  expect(player.read().time).toBe(120);
});

test('A command is sent and believed at once; the next report puts it right', () => {
  const { clock, send, player } = atTime(playing);
  const heard = vi.fn();
  player.onChange(heard, new AbortController().signal);
  clock.ms = 1000;
  player.seek(30);
  expect(send).toHaveBeenLastCalledWith({ do: 'seek', value: 30 });
  expect(player.read().time).toBe(30);
  clock.ms = 2000;
  player.setRate(1);
  clock.ms = 3000;
  expect(player.read().time).toBe(33);
  player.pause();
  clock.ms = 9000;
  expect(player.read()).toMatchObject({ time: 33, paused: true, running: false });
  player.update({ ...playing, time: 33.2 });
  expect(player.read().time).toBe(33.2);
  expect(heard).toHaveBeenCalledTimes(4);
});

test('A seek stays inside the medium', () => {
  const { send, player } = atTime(playing);
  player.seek(999);
  expect(send).toHaveBeenLastCalledWith({ do: 'seek', value: 200 });
  player.seek(-1);
  expect(send).toHaveBeenLastCalledWith({ do: 'seek', value: 0 });
});

test('Playing is only asked for: the browser may refuse', () => {
  const { send, player } = atTime({ ...playing, paused: true, running: false });
  player.play();
  expect(send).toHaveBeenLastCalledWith({ do: 'play' });
  expect(player.read().paused).toBe(true);
});

/** A player that plays at double speed from 100, as of 0 ms, with whoever listens to it. */
function listenedTo(state = playing) {
  const { clock, player } = atTime(state);
  const heard = vi.fn();
  player.onChange(heard, new AbortController().signal);
  return { clock, heard, player };
}

test('A report that says what was expected calls nobody, and its time is taken', () => {
  const { clock, heard, player } = listenedTo();
  clock.ms = 1000;
  player.update({ ...playing, time: 102.04, session: { ...playing.session! } });
  expect(heard).not.toHaveBeenCalled();
  expect(player.read().time).toBe(102.04);
  expect(player.state().time).toBe(102.04);
  const unknown = listenedTo({ ...playing, duration: Number.NaN });
  unknown.player.update({ ...playing, duration: Number.NaN });
  expect(unknown.heard).not.toHaveBeenCalled();
});

test.for([102.06, 101.94, 30])('A report of %d where 102 was expected calls the listeners', (time) => {
  const { clock, heard, player } = listenedTo();
  clock.ms = 1000;
  player.update({ ...playing, time });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(player.read().time).toBe(time);
});

test.for<Partial<RemoteState>>([
  { duration: 201 },
  { rate: 1 },
  { paused: true },
  { running: false },
  { advert: true },
  { audible: false },
  { address: 'https://files.example/b.mp3' },
  { session: { title: 'Z', artist: 'B', album: 'C' } },
  { session: null },
])('A report with %j calls the listeners, although its time was expected', (change) => {
  const { heard, player } = listenedTo();
  player.update({ ...playing, ...change });
  expect(heard).toHaveBeenCalledTimes(1);
});

test('A report that was made some time ago counts from then', () => {
  const { clock, heard, player } = listenedTo();
  clock.ms = 1000;
  player.update({ ...playing, time: 101 }, 500);
  expect(heard).not.toHaveBeenCalled();
  expect(player.read().time).toBe(102);
  clock.ms = 2000;
  expect(player.read().time).toBe(104);
  player.update({ ...playing, time: 104 }, 500);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(player.read().time).toBe(105);
  player.update({ ...playing, time: 60, paused: true, running: false }, 500);
  expect(player.read().time).toBe(60);
});
