import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createSteps } from '../../lib/panel/steps';
import { type Paragraph, paragraphsOf } from '../../lib/reading/paragraphs';
import type { Cue } from '../../lib/transcript/cue';
import { talkOf, tenLines } from './fake-talk';
import { openTestPanel, pinsOf } from './open';

const paused = { paused: true, running: false };
const line = (start: number, end: number): Cue => ({ start, end, text: 'some words' });

test('Next and previous line go to the lines beside the one that is spoken', () => {
  const { steps, player, following } = openTestPanel({}, { ...paused, time: 34 });
  following.browse();
  const visited = ([1, 1, -1, -1, -1] as const).map((direction) => {
    steps.toLine(direction);
    return player.read().time;
  });
  expect(visited).toEqual([40, 50, 40, 30, 20]);
  expect(following.isFollowing.value).toBe(true);
});

test('Before the first line and after the last one there is nowhere to go', () => {
  const { steps, player } = openTestPanel({}, { ...paused, time: 95 });
  steps.toLine(1);
  expect(player.read().time).toBe(95);
  player.seek(4);
  steps.toLine(-1);
  expect(player.read().time).toBe(0);
});

test('A player that stops a little before a line is at that line', () => {
  const { steps, player } = openTestPanel({}, { ...paused, time: 29.95 });
  steps.toLine(1);
  expect(player.read().time).toBe(40);
});

test('In a pause the previous line is the one before the pause, and lines that begin together are one', () => {
  const cues = [line(0, 5), line(10, 12), line(10, 14), line(30, 40)];
  const { steps, player } = openTestPanel({ talk: talkOf(cues) }, { ...paused, time: 25 });
  const visited = ([-1, -1, 1, 1] as const).map((direction) => {
    steps.toLine(direction);
    return player.read().time;
  });
  expect(visited).toEqual([10, 0, 10, 30]);
});

test('A step leads to where the line is in the medium, by the pins', () => {
  const pins = pinsOf({ media: 100, transcript: 0 });
  const { steps, player } = openTestPanel({ pins }, { ...paused, time: 134 });
  steps.toLine(1);
  expect(player.read().time).toBe(140);
});

test('A run of steps leaves one way back, also while it plays on', () => {
  const { steps, trail, player, timing } = openTestPanel({}, { time: 34 });
  steps.toLine(1);
  timing.advance(4000);
  steps.toLine(1);
  steps.toLine(-1);
  expect(player.read().time).toBe(40);
  expect(trail.origins.value).toEqual([34]);
  trail.goBack();
  expect(player.read().time).toBe(34);
});

test('Another jump, or a longer while, ends a run of steps', () => {
  const { steps, trail, timing } = openTestPanel({}, { time: 4 });
  steps.toLine(1);
  trail.jumpTo(70);
  steps.toLine(-1);
  expect(trail.origins.value).toEqual([4, 10, 70]);
  timing.advance(15_000);
  steps.toLine(1);
  expect(trail.origins.value).toEqual([4, 10, 70, 75]);
});

/** Two people who speak in turn, five lines each time: each turn is a paragraph. */
const turns = talkOf(tenLines.map((cue, index) => ({ ...cue, speaker: index % 10 < 5 ? 'Ada' : 'Ben' })));

/** Steps in a panel whose paragraphs come when the test says so. */
function openWaitingSteps() {
  const { talk, timeline, trail, player } = openTestPanel({ talk: turns }, { ...paused, time: 14 });
  const paragraphs = signal<readonly Paragraph[] | null>(null);
  const abort = new AbortController();
  const reading = { begin: () => undefined, paragraphs };
  const steps = createSteps({ talk, timeline, trail, reading, signal: abort.signal });
  const find = () => {
    paragraphs.value = paragraphsOf(talk);
  };
  return { steps, player, abort, paragraphs, find };
}

test('A step by paragraph waits until the paragraphs have been found, and is one step', () => {
  const { steps, player, paragraphs, find } = openWaitingSteps();
  steps.toParagraph(1);
  expect(player.read().time).toBe(14);
  find();
  expect(paragraphs.value?.map(({ start }) => start)).toEqual([0, 50]);
  expect(player.read().time).toBe(50);
  // A description with chapters has them found anew.
  player.seek(7);
  find();
  expect(player.read().time).toBe(7);
});

test('A closed panel does not step when the paragraphs come', () => {
  const { steps, player, abort, find } = openWaitingSteps();
  steps.toParagraph(1);
  abort.abort();
  find();
  expect(player.read().time).toBe(14);
});

test('The way back by paragraphs leads to the start of this one first', () => {
  const { steps, player, timing, reading } = openTestPanel({ talk: turns }, { ...paused, time: 84 });
  reading.begin();
  timing.advance(2000);
  const visited = ([-1, -1, 1] as const).map((direction) => {
    steps.toParagraph(direction);
    return player.read().time;
  });
  expect(visited).toEqual([50, 0, 50]);
});

test('A paragraph that begins inside a line begins with its word', () => {
  const words = (text: string) => text.split(' ').map((word, index) => ({ text: word, start: index * 2 }));
  const first = 'This is the end. >> And here another person speaks for a while.';
  const cues = [{ start: 0, end: 24, text: first, words: words(first) }, line(24, 30)];
  const { steps, player, timing, reading } = openTestPanel({ talk: talkOf(cues) }, paused);
  steps.toParagraph(1);
  timing.advance(2000);
  const [, second] = reading.paragraphs.value ?? [];
  if (!second || second.from === 0) throw new Error('No paragraph begins inside the line');
  expect(player.read().time).toBeGreaterThan(4);
  expect(player.read().time).toBeLessThan(14);
});
