import { expect, test } from 'vitest';
import { countRuns } from './count-runs';
import { talkOf } from './fake-talk';
import { openTestPanel } from './open';

test('The list follows until the reader takes over, and again when the reader says so', () => {
  const { following } = openTestPanel();
  expect(following.isFollowing.value).toBe(true);
  following.browse();
  expect(following.isFollowing.value).toBe(false);
  following.follow();
  expect(following.isFollowing.value).toBe(true);
});

test('The distance is that from the line that the reader looks at', () => {
  const { following, player } = openTestPanel();
  following.lookAt(20);
  player.seek(50);
  expect(following.distance.value).toEqual({ direction: 'ahead', seconds: 30 });
  following.lookAt(90);
  expect(following.distance.value).toEqual({ direction: 'behind', seconds: 40 });
});

test('The distance changes with its seconds only', () => {
  const cues = Array.from({ length: 100 }, (_, index) => ({
    start: index / 5,
    end: (index + 1) / 5,
    text: 'a',
  }));
  const { following, timing } = openTestPanel({ talk: talkOf(cues) });
  following.lookAt(10);
  const distance = countRuns(following.distance);
  timing.advance(3100);
  // 10 s, and 9, 8 and 7 s.
  expect(distance.runs).toBe(4);
});

test('Where the voice is unknown, it is not far away', () => {
  const { following, timing } = openTestPanel({
    talk: talkOf([{ start: 0, end: 900, text: 'a' }], { isTimed: false }),
  });
  timing.advance(5000);
  following.lookAt(300);
  expect(following.distance.value).toEqual({ direction: 'here', seconds: 0 });
});

test('A search begins at the voice while following, else where the reader looks', () => {
  const cues = Array.from({ length: 10 }, (_, index) => ({
    start: index * 10,
    end: index * 10 + 10,
    text: 'apple a day',
  }));
  const selected = (looksAt: number | null) => {
    const { following, search, player, timing } = openTestPanel({ talk: talkOf(cues) });
    timing.advance(1000);
    player.seek(35);
    if (looksAt !== null) {
      following.browse();
      following.lookAt(looksAt);
    }
    search.setQuery('apple');
    return search.selected.value?.start;
  };
  expect(selected(null)).toBe(40);
  expect(selected(70)).toBe(70);
});
