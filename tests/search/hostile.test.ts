import { describe, expect, test } from 'vitest';
import { collectAsides } from '../../lib/search/asides';
import { habitsOf } from '../../lib/search/habits';
import { createLibraryIndex } from '../../lib/search/library-index';
import { collectLibraryWords } from '../../lib/search/library-words';
import { createSearch } from '../../lib/search/search';
import { finish } from '../../lib/search/word-run';
import { wordsOfCue } from '../../lib/transcript/words';

/** Large enough that what grows with the square of the length runs into the test's time limit. */
const many = 300_000;

describe('a search that could hold the page up comes to its end', () => {
  test('a sound in a line without end', () => {
    const text = `${'word '.repeat(many)}[bell]`;
    const asides = finish(collectAsides([{ start: 0, end: 9, text }], habitsOf('en')));
    expect(asides.map(({ token }) => token.text)).toEqual(['bell']);
  });

  test('timed words that the text of their line has not', () => {
    const text = 'ab '.repeat(many / 2);
    const words = Array.from({ length: many / 2 }, (_, start) => ({ text: 'ax', start }));
    expect(wordsOfCue({ start: 5, end: 6, text, words })[0]).toEqual({ from: 0, to: 2, start: 5 });
  });

  test('timed words of Chinese with spaces', () => {
    const words = Array.from({ length: many / 3 }, (_, start) => ({
      text: start % 2 ? '仮名' : '漢字',
      start,
    }));
    const found = wordsOfCue({ start: 0, end: 9, text: '漢字仮名 '.repeat(many / 6), words });
    expect(found).toHaveLength(many / 3);
    expect(found.at(-1)).toMatchObject({ start: many / 3 - 1 });
  });

  test('a pasted text of words that are never said', () => {
    const letters = 'bcdfghjklm';
    const nonsense = (number: number) => [...String(number)].map((digit) => letters[Number(digit)]).join('');
    const cues = Array.from({ length: 20_000 }, (_, start) => ({
      start,
      end: start + 1,
      text: `the quick brown fox jumps over the lazy dog ${nonsense(start)}`,
    }));
    const query = Array.from({ length: 200 }, (_, word) => nonsense(word + 50_000)).join(' ');
    const search = createSearch(cues);
    expect(search.find(query)).toEqual([]);
    let steps = 0;
    for (const heard = search.findSoundalikes(query); !heard.next().done; ) steps += 1;
    // Looking for each word by itself takes some fifty steps for each.
    expect(steps).toBeLessThan(1000);
  });

  test('a phrase of the library that can be read as words in millions of ways, but never to its end', () => {
    const text = 'ha ho haho hoha hahoha hohaho';
    const index = createLibraryIndex(collectLibraryWords([[{ start: 0, end: 1, text }]]));
    const laughing = 'ha ho '.repeat(20);
    expect(index.find(`${laughing}hx`)).toEqual([]);
    expect(index.find(`${laughing}hx `)).toEqual([]);
    expect(index.find('hahohaho').map(({ tier, count }) => [tier, count])).toEqual([['exact', 1]]);
    expect(finish(index.findAll('ha hoha', 0)).map(({ tier }) => tier)).toContain('exact');
  });
});
