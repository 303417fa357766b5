import { expect, test, vi } from 'vitest';

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
const detectLanguage = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { i18n: { detectLanguage } } }));

const { languageOfText } = await import('../../lib/browser/language-of-text');

const guessed = (language: string, isReliable = true) =>
  detectLanguage.mockResolvedValueOnce({ isReliable, languages: [{ language, percentage: 100 }] });

test.each([
  ['en', 'So do we go to no one, as さくら said?'],
  ['de', 'Ein Stein im Fluss, den man Каменка nennt.'],
  ['ja', '今日はPythonでデータを読みます。'],
  ['ko', '오늘은 데이터를 설명합니다.'],
  ['zh-Hant', '今天我們來談談機器學習。'],
  ['ru', 'Сегодня мы говорим про Docker.'],
  ['hi', 'यह किताब मेज़ पर है'],
])('The browser’s guess %s is believed for %j', async (language, text) => {
  guessed(language);
  expect(await languageOfText(text)).toBe(language);
});

test.each([
  ['ja', 'so do we go to no one no no no'],
  ['ja', 'Hello and welcome to the show with さくら'],
  ['ja-Latn', 'line line line line line line'],
  ['zh', 'The Chinese name of this talk is 机器学习.'],
  ['ru', 'The river Каменка is long.'],
  ['en', 'Сегодня мы говорим про Docker.'],
  ['no tag', 'so do we go'],
])('The browser’s guess %s is not believed for %j', async (language, text) => {
  guessed(language);
  expect(await languageOfText(text)).toBe('');
});

test('A guess of which the browser is not sure is none, and neither is a failure', async () => {
  guessed('en', false);
  expect(await languageOfText('ok so um yeah')).toBe('');
  detectLanguage.mockRejectedValueOnce(new Error('no detector'));
  expect(await languageOfText('ok so um yeah')).toBe('');
});
