import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { GlossaryEntry } from '../../lib/search/glossary';
import { talkOf } from './fake-talk';
import { openTestPanel } from './open';

const cues = [{ start: 0, end: 9, text: 'we use why logs here' }];
const pair: GlossaryEntry = { heard: 'why logs', said: 'whylogs' };

test('What is taught is shown in the lines, and found, once the engine has been built again', () => {
  const glossary = signal<readonly GlossaryEntry[]>([]);
  const { words, search, timing } = openTestPanel({ talk: talkOf(cues), glossary });
  words.teach(pair);
  timing.advance(100);
  expect(glossary.value).toEqual([pair]);
  // Nothing draws the lines yet.
  expect(words.corrections.value.size).toBe(0);
  words.corrections.subscribe(() => {});
  timing.advance(100);
  expect(words.corrections.value.get(0)).toEqual([{ from: 7, to: 15, said: 'whylogs' }]);
  search.setQuery('whylogs');
  expect(search.shown.value[0]?.text).toBe('why logs');
});

test('What is taught twice stands once, and is forgotten as a whole', () => {
  const { words } = openTestPanel({ talk: talkOf(cues) });
  words.teach(pair);
  words.teach({ heard: 'here', said: 'hear' });
  words.teach({ ...pair });
  expect(words.glossary.value).toHaveLength(2);
  words.forget({ ...pair });
  expect(words.glossary.value).toEqual([{ heard: 'here', said: 'hear' }]);
});
