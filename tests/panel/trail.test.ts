import { expect, test } from 'vitest';
import { talkOf } from './fake-talk';
import { openTestPanel, pinsOf } from './open';

test('A jump takes the player there, follows, and leaves a way back', () => {
  const { trail, following, player, timing } = openTestPanel();
  timing.advance(3000);
  following.browse();
  trail.jumpTo(70);
  expect(player.read().time).toBe(70);
  expect(following.isFollowing.value).toBe(true);
  expect(trail.wayBack.value).toBe(3);
});

test('Ways back are taken one after the other, as if the jumps had not been made', () => {
  const { trail, player } = openTestPanel();
  for (const to of [20, 40, 60]) trail.jumpTo(to);
  const visited = [0, 0, 0].map(() => {
    trail.goBack();
    return player.read().time;
  });
  expect(visited).toEqual([40, 20, 0]);
  expect(trail.wayBack.value).toBeNull();
  trail.goBack();
  expect(player.read().time).toBe(0);
});

test('A jump to about where the voice is leaves no way back', () => {
  const { trail, timing } = openTestPanel();
  timing.advance(300);
  trail.jumpTo(0);
  expect(trail.wayBack.value).toBeNull();
});

test('The oldest of more than twenty ways back is forgotten', () => {
  const { trail, player } = openTestPanel();
  for (let jump = 1; jump <= 21; jump += 1) trail.jumpTo(jump * 2);
  for (let back = 1; back <= 20; back += 1) trail.goBack();
  expect(trail.wayBack.value).toBeNull();
  expect(player.read().time).toBe(2);
});

test('Jumps and ways back are by the pins', () => {
  const { trail, player } = openTestPanel({ pins: pinsOf({ media: 100, transcript: 0 }) }, { time: 110 });
  trail.jumpTo(50);
  expect(player.read().time).toBe(150);
  expect(trail.wayBack.value).toBe(10);
  trail.goBack();
  expect(player.read().time).toBe(110);
});

test('Without times and pins there is nowhere to jump to', () => {
  const { trail, player } = openTestPanel({
    talk: talkOf([{ start: 0, end: 9, text: 'a' }], { isTimed: false }),
  });
  trail.jumpTo(5);
  expect(player.read().time).toBe(0);
  expect(trail.wayBack.value).toBeNull();
});
