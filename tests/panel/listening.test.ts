import { expect, test, vi } from 'vitest';
import type { Talk } from '../../lib/transcript/talk';
import { wholeLine } from '../../lib/transcript/word-range';
import { talkOf, tenLines } from './fake-talk';
import { openTestPanel, pinsOf } from './open';

/** A badger is named at 100 s, 108 s and 300 s; a badge sounds alike at 500 s. A line every four seconds. */
const said = new Map([
  [25, 'a badger there'],
  [27, 'the badger again'],
  [75, 'one more badger'],
  [125, 'a bagder too'],
]);
const cues = Array.from({ length: 200 }, (_, index) => ({
  start: index * 4,
  end: index * 4 + 4,
  text: said.get(index) ?? 'and so it goes',
}));

function open(state = {}, talk: Talk = talkOf(cues), pins = pinsOf()) {
  const panel = openTestPanel({ talk, pins }, { time: 700, ...state });
  // The search is built in slices.
  panel.timing.advance(2000);
  panel.player.seek(700);
  const search = (query: string) => {
    panel.search.setQuery(query);
    panel.timing.advance(2000);
    panel.player.seek(700);
  };
  return { ...panel, find: search, time: () => panel.player.read().time };
}

test('The mentions that are shown are played, with one way back to where the listener was', async () => {
  const { find, listening, trail, player, timing, time, search, following } = open();
  find('badger');
  search.toggleTier('sounds-like');
  following.browse();
  await listening.playMentions();
  expect(listening.mentions.value?.place.value).toEqual({ first: 1, last: 2, count: 3 });
  expect(following.isFollowing.value).toBe(true);
  // The first one is said at 100.6 s, the second one at 109 s; nothing ends a sentence.
  expect(time()).toBeCloseTo(94.6, 1);
  timing.advance(27_000);
  expect(listening.mentions.value?.place.value).toEqual({ first: 3, last: 3, count: 3 });
  expect(search.shown.value.indexOf(search.selected.value!)).toBe(2);
  timing.advance(20_000);
  expect(listening.mentions.value).toBeNull();
  expect(listening.hasPlayedAll.value).toBe(true);
  expect(player.read().paused).toBe(true);
  expect(trail.origins.value).toEqual([700]);
  trail.goBack();
  expect(time()).toBe(700);
});

test('The chips change what is played, and another query ends it', async () => {
  const { find, listening, search, player } = open();
  find('badger');
  await listening.playMentions();
  expect(listening.mentions.value?.place.value.count).toBe(4);
  listening.mentions.value?.step(-1);
  expect(listening.mentions.value?.place.value).toMatchObject({ first: 4, last: 4 });
  search.toggleTier('sounds-like');
  expect(listening.mentions.value).toBeNull();
  search.toggleTier('sounds-like');
  await listening.playMentions();
  search.toggleTier('sounds-like');
  expect(listening.mentions.value?.place.value.count).toBe(3);
  search.setQuery('badgers');
  expect(listening.mentions.value).toBeNull();
  expect(player.read().paused).toBe(false);
});

test('The list stays where the reader looks while mentions are played', async () => {
  const { find, listening, search, following } = open();
  find('badger');
  await listening.playMentions();
  const selected = search.selected.value;
  following.browse();
  listening.mentions.value?.step(1);
  expect(search.selected.value).toBe(selected);
});

test('A seek of the listener’s ends what is played, a click on a line in the passage does not', async () => {
  const { find, listening, trail } = open();
  find('badger');
  await listening.playMentions();
  trail.jumpTo(100);
  expect(listening.mentions.value).not.toBeNull();
  trail.jumpTo(200);
  expect(listening.mentions.value).toBeNull();
  expect(listening.hasPlayedAll.value).toBe(false);
});

test('A line repeats; what is far away leaves a way back, what is heard does not', async () => {
  const { listening, trail, timing, time } = open();
  timing.advance(1000);
  await listening.repeat(wholeLine(cues, 175));
  expect(time()).toBe(700);
  expect(trail.wayBack.value).toBeNull();
  timing.advance(4100);
  expect(Math.round(time())).toBe(700);
  await listening.repeat(wholeLine(cues, 10));
  expect(time()).toBe(40);
  expect(trail.wayBack.value).not.toBeNull();
  expect(listening.stop()).toBe(true);
  timing.advance(10_000);
  expect(time()).toBe(50);
  expect(listening.stop()).toBe(false);
});

test('Two marks make a passage, in either order, and move its ends while it repeats', async () => {
  const { listening, time } = open();
  const lines = () => {
    const words = listening.loop.value?.words.value;
    return words && [words.first, words.last];
  };
  listening.markStart(20);
  expect(listening.loopFrom.value).toBe(20);
  listening.markEnd(22);
  await vi.waitFor(() => expect(lines()).toEqual([20, 22]));
  expect(listening.loopFrom.value).toBeNull();
  expect(listening.loop.value?.passage.value).toEqual({ start: 80, end: 92 });
  listening.markEnd(24);
  expect(lines()).toEqual([20, 24]);
  listening.markStart(19);
  expect(lines()).toEqual([19, 24]);
  listening.markEnd(16);
  expect(lines()).toEqual([16, 19]);
  expect(time()).toBe(64);
  listening.markStart(30);
  expect(lines()).toBeUndefined();
  expect(listening.loopFrom.value).toBe(30);
  listening.markEnd(28);
  await vi.waitFor(() => expect(lines()).toEqual([28, 30]));
  listening.stop();
  listening.markEnd(5);
  await vi.waitFor(() => expect(lines()).toEqual([5, 5]));
});

test('A loop has a speed of its own, which the next one has too, and gives the player’s back', async () => {
  const { listening, player, trail, abort } = open({ rate: 1.5 });
  await listening.repeat(wholeLine(cues, 10));
  player.setRate(0.75);
  listening.stop();
  expect(player.read().rate).toBe(1.5);
  await listening.repeat(wholeLine(cues, 12));
  expect(player.read().rate).toBe(0.75);
  trail.jumpTo(600);
  expect(listening.loop.value).toBeNull();
  expect(player.read().rate).toBe(1.5);
  await listening.repeat(wholeLine(cues, 12));
  player.setRate(1.5);
  listening.stop();
  await listening.repeat(wholeLine(cues, 12));
  expect(player.read().rate).toBe(1.5);
  player.setRate(0.5);
  abort.abort();
  expect(player.read().rate).toBe(1.5);
});

test('The player is paused between the rounds for as long as is set', async () => {
  const { listening, player, timing } = open();
  await listening.repeat(wholeLine(cues, 10));
  listening.loopRest.value = 2;
  timing.advance(4100);
  expect(player.read().paused).toBe(true);
  timing.advance(2000);
  expect(player.read().paused).toBe(false);
});

test('Where the player cannot be taken to lines, nothing is played', async () => {
  const clock = open({ isOnlyClock: true });
  clock.find('badger');
  await clock.listening.playMentions();
  await clock.listening.repeat(wholeLine(cues, 3));
  expect([clock.listening.mentions.value, clock.listening.loop.value]).toEqual([null, null]);
  const adrift = openTestPanel({ talk: talkOf(tenLines, { isTimed: false }) });
  expect(adrift.listening.canPlay()).toBe(false);
});
