import { afterEach, describe, expect, test, vi } from 'vitest';
import { directionOfLanguage } from '../../lib/browser/direction';
import { browserText, createText, loadWords, lookUpIn } from '../../lib/browser/text';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { englishText } from './english-text';

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: () => '' },
    runtime: { getURL: (path: string) => `chrome-extension://ours${path}` },
  },
}));

/** Words of a catalogue; what it lacks is English. */
const textOf = (messages: Readonly<Record<string, string>>) =>
  createText(
    lookUpIn(Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, { message }]))),
    lookUpIn(english),
  );

describe('A counted message', () => {
  test('is never “1 lines” in English', () => {
    expect(englishText('reportLines', 1)).toBe('1 line');
    expect(englishText('reportLines', 0)).toBe('0 lines');
    expect(englishText('reportLines', 2)).toBe('2 lines');
  });

  test('takes the forms of the language of its catalogue', () => {
    const polish = textOf({
      catalogueLanguage: 'pl',
      reportLines_one: '$1 wiersz',
      reportLines_few: '$1 wiersze',
      reportLines_many: '$1 wierszy',
      reportLines_other: '$1 wiersza',
    });
    const lines = [1, 3, 5, 22, 1.5].map((count) => polish('reportLines', count));
    expect(lines).toEqual(['1 wiersz', '3 wiersze', '5 wierszy', '22 wiersze', '1,5 wiersza']);
  });

  test('takes the general form where a translation lacks the right one', () => {
    const text = textOf({ catalogueLanguage: 'pl', reportLines_other: '$1 wiersza' });
    expect(text('reportLines', 3)).toBe('3 wiersza');
  });

  test('keeps English plurals where the browser has no catalogue, whatever its language', () => {
    const text = textOf({});
    expect(text('reportLines', 1)).toBe('1 line');
    expect(text('reportLines', 12_345)).toBe('12,345 lines');
  });
});

describe('A substitution', () => {
  const german = textOf({
    catalogueLanguage: 'de',
    transportSpeed: 'Tempo $1',
    libraryDeleted: '$1 gelöscht',
  });

  test('that is a number is written as the language writes numbers', () => {
    expect(german('transportSpeed', 1.5)).toBe('Tempo 1,5');
    expect(german('transportSpeed', 12_345)).toBe('Tempo 12.345');
  });

  test('that is a list is written as the language writes lists', () => {
    expect(german('libraryDeleted', ['A', 'B', 'C'])).toBe('A, B und C gelöscht');
    expect(englishText('libraryDeleted', ['A', 'B', 'C'])).toBe('“A, B, and C” was deleted.');
  });

  test('that is a string stays as it is', () => {
    expect(german('transportSpeed', '1.5')).toBe('Tempo 1.5');
  });

  test('keeps the English message where the catalogue lacks it, with English numbers', () => {
    expect(german('searchPosition', 1234, 5678)).toBe('1,234 of 5,678');
  });

  test('keeps its own direction in a language that is written from right to left', () => {
    const arabic = textOf({
      catalogueLanguage: 'ar',
      libraryDeleted: 'حُذف «$1».',
      searchPosition: '$1 من $2',
    });
    expect(arabic('libraryDeleted', 'Quiet Conf!')).toBe('حُذف «\u2068Quiet Conf!\u2069».');
    // The last of these would end the marks around the title, the first turns round all behind it.
    const hostile = '\u202ERain\u2067\u2069\u202C\u2069';
    expect(arabic('libraryDeleted', hostile)).toBe('حُذف «\u2068Rain\u2069».');
    expect(german('libraryDeleted', hostile)).toBe('Rain gelöscht');
    expect(arabic('searchPosition', 3, 12)).toBe('3 من 12');
    expect(german('libraryDeleted', 'שלום')).toBe('שלום gelöscht');
  });
});

test.for([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['he', 'rtl'],
  ['ur', 'rtl'],
  ['uz-Arab', 'rtl'],
  ['uz', 'ltr'],
  ['en', 'ltr'],
  ['zh-CN', 'ltr'],
])('%s is written %s', ([language, direction]) => {
  expect(directionOfLanguage(language!)).toBe(direction);
});

describe('In a browser that has lost the catalogue', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('words are read from the package, and are English', async () => {
    const read: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      read.push(address);
      return Response.json(english);
    });
    expect(browserText('reportLines', 2)).toBe('');
    await loadWords();
    expect(browserText('reportLines', 2)).toBe('2 lines');
    await loadWords();
    expect(read).toEqual(['chrome-extension://ours/_locales/en/messages.json']);
  });
});
