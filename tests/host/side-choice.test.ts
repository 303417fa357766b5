import { describe, expect, test } from 'vitest';
import { chooseSideTab } from '../../lib/host/side-choice';

const plays = { isPlaying: true };
const rests = { isPlaying: false };

describe('The side panel shows', () => {
  test('the tab in front, whatever else plays', () => {
    const tabs = new Map([
      [1, plays],
      [2, rests],
    ]);
    expect(chooseSideTab(tabs, 2, 1)).toBe(2);
  });

  test('what it showed before, while the tab in front has nothing to show', () => {
    const tabs = new Map([
      [1, rests],
      [2, rests],
    ]);
    expect(chooseSideTab(tabs, 9, 1)).toBe(1);
    expect(chooseSideTab(new Map([...tabs, [2, plays]]), 9, 2)).toBe(2);
  });

  test('another tab that plays, where the one that it showed stands still or is gone', () => {
    expect(
      chooseSideTab(
        new Map([
          [1, rests],
          [2, plays],
        ]),
        9,
        1,
      ),
    ).toBe(2);
    expect(
      chooseSideTab(
        new Map([
          [1, rests],
          [2, plays],
        ]),
        9,
        7,
      ),
    ).toBe(2);
    expect(
      chooseSideTab(
        new Map([
          [1, plays],
          [2, plays],
        ]),
        9,
        2,
      ),
    ).toBe(2);
  });

  test('the last that came, where none plays and none was shown; else nothing', () => {
    expect(
      chooseSideTab(
        new Map([
          [1, rests],
          [2, rests],
        ]),
        null,
        null,
      ),
    ).toBe(2);
    expect(chooseSideTab(new Map(), 1, 1)).toBeNull();
  });
});
