import { expect, test } from 'vitest';
import { writeWords } from '../../lib/desk/words-table';

test('Taught words are written as a table with a heading and a line each', () => {
  expect(writeWords([{ heard: 'emelops', said: 'MLOps' }])).toBe('heard\tsaid\nemelops\tMLOps\n');
  expect(writeWords([])).toBe('heard\tsaid\n');
});

test.for<[what: string, text: string, cell: string]>([
  ['a formula', '=1+1', "'=1+1"],
  ['a formula that begins with a sign', '+A1', "'+A1"],
  ['a minus', '-A1', "'-A1"],
  ['a function of an old spreadsheet', '@SUM(A1)', "'@SUM(A1)"],
  ['a formula behind spaces', '  =1', "'  =1"],
  ['a formula behind a sign that cannot be seen', '\u200b=1', "'\u200b=1"],
  ['a formula in wide signs', '＝1', "'＝1"],
  ['a formula behind a line end', '\r\n=1', "' =1"],
  ['a tab, which ends a cell', 'a\tb', 'a b'],
  ['line ends, which end a row', 'a\r\nb\u2028c\u0085d', 'a b c d'],
  ['a quotation mark', '"a" b', '"""a"" b"'],
  ['a formula behind a sign that ends a cell elsewhere', 'a;=1', '"a;=1"'],
  ['words with signs inside', 'C++ - a=b', 'C++ - a=b'],
])('%s is one cell of text', ([, text, cell]) => {
  expect(writeWords([{ heard: text, said: text }])).toBe(`heard\tsaid\n${cell}\t${cell}\n`);
});
