import { expect, test } from 'vitest';
import { joinTexts } from '../../lib/transcript/script';
import { cutAtSentences } from '../../lib/transcript/short-lines';
import { lengthInWords } from '../../lib/transcript/speech-length';

test.each([
  ['one two [Music] three', 3],
  ['second & line', 3],
  ['', 0],
  ['今天我们学习', 3],
  ['今天，我们学习。', 3],
  ['こんにちは。', 5 / 3],
  ['用 Python 学习', 2.5],
  ['བོད་སྐད་སློབ', 6 / 4],
])('%j takes as long as %d words', (text, words) => {
  expect(lengthInWords(text)).toBeCloseTo(words);
});

test('Chinese is as long as about five signs a second at the pace of 2.5 words a second', () => {
  expect(lengthInWords('我'.repeat(50)) / 2.5).toBeCloseTo(10);
});

test('a long paragraph is cut at the stops of its script, and nothing is lost', () => {
  const sentences = ['我们今天学习机器学习的基础知识。', '大家准备好了吗？', '那么我们开始吧！'];
  const text = Array.from({ length: 4 }, () => sentences.join('')).join('');
  expect(cutAtSentences(text)).toEqual(Array.from({ length: 4 }, () => sentences).flat());
  expect(cutAtSentences('हम आज सीखते हैं। '.repeat(10).trim())).toHaveLength(10);
});

test.each([
  ['ថ្ងៃនេះអាកាសធាតុល្អណាស់។', ''],
  ['ဒီနေ့ရာသီဥတုအရမ်းကောင်းတယ်။', ''],
  ['ང་བོད་སྐད་སློབ་གི་ཡོད།', ' '],
  ['یہ بہت اچھا دن ہے۔', ' '],
  ['αυτό τι κάνεις;', ' '],
  ['Բարեւ բոլորին այսօր։', ' '],
])('%j ends a sentence', (sentence, space) => {
  const sentences = Array.from({ length: 20 }, () => sentence);
  expect(cutAtSentences(sentences.join(space))).toEqual(sentences);
});

test('a long text in Thai, which has no stops, is cut where a space ends a phrase', () => {
  const phrase = 'วันนี้อากาศดีมากเราจะไปเดินเล่นที่ตลาดกับเพื่อนของเรา';
  const lines = cutAtSentences(Array.from({ length: 12 }, () => phrase).join(' '));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line.replaceAll(phrase, '').trim()).toBe('');
});

test('a long text without stops is cut between words', () => {
  const text = '我们今天学习机器学习的基础知识'.repeat(20);
  const lines = cutAtSentences(text);
  expect(lines.join('')).toBe(text);
  for (const line of lines) expect(lengthInWords(line)).toBeLessThan(33);
  expect(lines.length).toBeGreaterThan(3);
});

test.each([
  [['こんにちは', '世界'], 'こんにちは世界'],
  [['你好，', '世界'], '你好，世界'],
  [['你好', 'world', '世界'], '你好 world 世界'],
  [['안녕', '세상'], '안녕 세상'],
  [['他说：', '“你好”', '。'], '他说：“你好”。'],
  [['《红楼梦》', '是小说'], '《红楼梦》是小说'],
  [['so “yes”', '“no”'], 'so “yes” “no”'],
  [['བོད་', 'སྐད'], 'བོད་སྐད'],
  [['one', '', 'two'], 'one two'],
])('%j are joined to %j', (texts, joined) => {
  expect(joinTexts(texts)).toBe(joined);
});
