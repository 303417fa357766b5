import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { talkOf } from './fake-talk';
import { openTestPanel } from './open';

const said = [
  'we work at why labs',
  'so why labs does it',
  'grafana is nice',
  'danny said so',
  'that is all',
];
const cues = said.map((text, index) => ({ start: index * 10, end: index * 10 + 10, text }));
const talk = talkOf(cues, { title: 'WhyLabs and Grafana' });

const listed = ['The guest: Danny', '0:00 Hello', '0:10 Middle', '0:20 End'].join('\n');

test('Names that were never written so are offered with their places, the others are not', () => {
  const panel = openTestPanel({ talk });
  expect(panel.overview.names.value).toBeNull();
  panel.overview.isShown.value = true;
  panel.timing.advance(5000);
  expect(panel.overview.names.value).toEqual([{ name: 'WhyLabs', count: 2 }]);
});

test('A search makes room for the text', () => {
  const panel = openTestPanel({ talk });
  panel.overview.isShown.value = true;
  panel.search.setQuery('grafana');
  expect(panel.overview.isShown.value).toBe(false);
});

test('Chapters that a description lists are the talk’s, where it has none, on the transcript’s clock', () => {
  const description = signal('');
  const panel = openTestPanel({ talk, description }, { duration: 50 });
  panel.reading.begin();
  panel.timing.advance(5000);
  expect(panel.reading.chapters.value).toEqual([]);
  description.value = listed;
  panel.timing.advance(5000);
  expect(panel.reading.chapters.value).toEqual([
    { start: 0, title: 'Hello' },
    { start: 10, title: 'Middle' },
    { start: 20, title: 'End' },
  ]);
  const headed = panel.reading.paragraphs.value?.flatMap(({ chapters }) => chapters);
  expect(headed).toEqual(panel.reading.chapters.value);
  panel.reading.beginOverview();
  panel.timing.advance(5000);
  expect(panel.reading.overview.value?.parts.map(({ start }) => start)).toEqual([0, 10, 20]);
});

test('A talk’s own chapters come before those of a description', () => {
  const chapters = [{ start: 10, title: 'Given' }];
  const panel = openTestPanel({ talk: { ...talk, chapters }, description: signal(listed) }, { duration: 50 });
  expect(panel.reading.chapters.value).toEqual(chapters);
});

test('While the length is not known, chapters are not read: an advert may play', () => {
  const panel = openTestPanel({ talk, description: signal(listed) }, { duration: Number.NaN });
  expect(panel.reading.chapters.value).toEqual([]);
});
