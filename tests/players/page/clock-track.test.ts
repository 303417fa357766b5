import { describe, expect, it } from 'vitest';
import { createClockTrack } from '../../../lib/players/page/clock-track';

/** What clocks show at each second, sampled four times a second. */
function watch(seconds: number, shown: (second: number) => Readonly<Record<string, number>>, from = 0) {
  const track = createClockTrack();
  for (let ms = from * 1000; ms < (from + seconds) * 1000; ms += 250)
    track.sample(new Map(Object.entries(shown(Math.floor(ms / 1000)))), ms);
  return track;
}

describe('The clock of a player', () => {
  it('is the one that moves as fast as time does', () => {
    const track = watch(6, (second) => ({ length: 3500, left: 2000 - second, now: 700 + second }));
    expect(track.moving()).toMatchObject({ key: 'now', time: 705 });
    expect(track.isRunning(6000)).toBe(true);
  });

  it('may move faster or slower than time', () => {
    expect(watch(6, (second) => ({ now: second * 2 })).moving()?.time).toBe(10);
    expect(watch(12, (second) => ({ now: Math.floor(second * 0.75) })).moving()?.time).toBe(8);
  });

  it('stays known while it stands, and after a leap', () => {
    const track = watch(6, (second) => ({ now: 700 + second }));
    track.sample(new Map([['now', 705]]), 9000);
    expect(track.isRunning(9000)).toBe(false);
    track.sample(new Map([['now', 90]]), 9250);
    expect(track.moving()).toMatchObject({ time: 90, sinceMs: 9250 });
  });

  it('is none that stands, counts down, counts minutes or leaps', () => {
    const shown = (second: number) => ({
      still: 90,
      down: 900 - second,
      minutes: Math.floor(second / 60) * 60,
      leaps: second * 37,
    });
    expect(watch(200, shown).moving()).toBeNull();
  });
});
