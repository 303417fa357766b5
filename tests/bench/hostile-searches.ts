import type { Cue } from '../../lib/transcript/cue';

/** A query and a talk of any length, of kinds that could hold the panel up. */
export interface HostileSearch {
  readonly name: string;
  readonly query: string;
  /** Lines of about `length` UTF-16 units in all. */
  cues(length: number): readonly Cue[];
}

/** A line of the text for each second. */
const linesOf = (texts: readonly string[]): Cue[] =>
  texts.map((text, start) => ({ start, end: start + 1, text }));

/** As many lines as the length needs; `line` gets the line's number. */
const lines = (line: (number: number) => string) => (length: number) =>
  linesOf(
    Array.from({ length: Math.max(1, Math.floor(length / line(777).length)) }, (_, number) => line(number)),
  );

/** All in one line. */
const oneLine = (unit: string) => (length: number) =>
  linesOf([unit.repeat(Math.max(1, Math.floor(length / unit.length)))]);

const talk = lines((number) => `the quick brown fox number ${number % 5000} jumps over lazy dogs`);
const newWords = lines((number) => `w${number} x${number}y z${number % 77}q`);
const asWords = lines((number) => [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a'));

/** Of a query of 10,000 characters. */
const long = (unit: string) => unit.repeat(Math.ceil(10_000 / unit.length));
const pseudoWords = (count: number) =>
  Array.from({ length: count }, (_, number) =>
    [...String(number + 1000)].map((digit) => 'bcdfghjklm'[Number(digit)]).join(''),
  ).join(' ');

/** Each with its query, and what it is looked for in. */
const kinds: readonly (readonly [string, string, HostileSearch['cues']])[] = [
  ['10,000 letters', long('a'), talk],
  ['10,000 letters in words of one letter', long('a'), oneLine('a ')],
  ['a b and then ever the same letter', `b${long('a')}`, oneLine('a ')],
  ['a phrase said without end', long('ha '), oneLine('ha ')],
  ['a phrase with another end', `${long('ha ').slice(0, 900)}hb`, oneLine('ha ')],
  ['nearly the phrase', `${'ha '.repeat(11)}hx`, oneLine('ha haha ')],
  ['thousands of words that are not said', pseudoWords(2000), talk],
  ['thousands of words that are not said, among ever new words', pseudoWords(2000), newWords],
  ['thousands of words that are not said, among ever new sounds', pseudoWords(2000), asWords],
  ['thousands of letters', long('a b c '), talk],
  ['nested brackets', `${'['.repeat(5000)}fox${']'.repeat(5000)}`, talk],
  ['open brackets', long('[fox '), talk],
  ['brackets in the text', '[x', oneLine('[x] ')],
  ['many asides', long('x '), oneLine('[x] ')],
  ['asides in lines', long('x '), lines(() => '[x] [x] [x] y')],
  ['asides among words of one line', 'nothing', oneLine('word [x] ')],
  ['one bracket in one endless line', 'nothing', (length) => linesOf([`${'word '.repeat(length / 5)}[x]`])],
  ['notes', '♪', oneLine('♪ la ')],
  ['signs', long('!?… '), talk],
  ['dots', long('.a'), oneLine('.a ')],
  ['plus signs', long('c++ '), oneLine('c++ ')],
  ['apostrophes', long("a'"), oneLine("a'b'")],
  ['marks upon one letter', `a${long('\u0301')}`, oneLine('a\u0301\u0323')],
  ['marks upon one letter of the text', 'a', oneLine('\u0301\u0323')],
  ['zero width', long('\u200b\u200d'), oneLine('a\u200b\u200d')],
  ['direction marks', long('\u202ba\u202c'), oneLine('\u202ba\u202c ')],
  ['emoji', long('😀'), oneLine('😀 ')],
  ['digits', long('1 '), oneLine('1 ')],
  ['an endless number', long('1'), oneLine('12')],
  ['numbers as words', long('twenty one '), oneLine('twenty one ')],
  ['Chinese', long('漢字'), oneLine('漢字仮名交文')],
  ['Chinese with another end', `${long('漢字').slice(0, 900)}仮`, oneLine('漢字')],
  ['Chinese in lines', '漢字', lines(() => '漢字仮名交文')],
  ['Chinese with spaces', '漢字', oneLine('漢字 仮名 ')],
  ['Thai', 'สวัสดี', oneLine('สวัสดีครับ')],
  ['Thai in lines', 'สวัสดี', lines(() => 'สวัสดีครับ ขอบคุณ')],
  ['Korean', '물', lines((number) => `물이 좋다 ${number}`)],
  ['Arabic', 'كتاب', lines((number) => `الكتاب والكتاب ${number}`)],
  ['Hebrew acronyms', 'צה"ל', oneLine('צה"ל ')],
  ['Serbian', 'београд', lines(() => 'београд је главни град')],
  ['Finnish compounds', 'kone', lines((number) => `kone${'abcdefghij'[number % 10]}${number} konepaja`)],
  ['base64', 'QUJDREVGR0g', oneLine('QUJDREVGR0hJSktM')],
  ['lines without words', 'fox', lines(() => '… – …')],
  ['tiny lines', 'fox', lines(() => 'a')],
  ['a name', 'Fox', talk],
  ['a slip', 'quikc borwn', talk],
  ['a phrase with slips', 'teh quikc borwn fxo jmups oevr lzay dgos', talk],
  ['common words', 'the over', talk],
  ['a letter', 'f', talk],
  ['a space', ' ', talk],
  ['nothing', '', talk],
  ['a lone surrogate', '\ud83d', oneLine('\ud83d ')],
  ['backslashes', long('\\'), oneLine('\\ ')],
  ['a pattern', '(a+)+$', oneLine('a')],
];

export const hostileSearches: readonly HostileSearch[] = [
  ...kinds.map(([name, query, cues]) => ({ name, query, cues })),
  {
    name: 'words with times that are not in the text',
    query: 'fox',
    cues: (length) => [
      {
        start: 0,
        end: 9,
        text: 'ab '.repeat(length / 6),
        words: Array.from({ length: Math.floor(length / 6) }, (_, start) => ({ text: 'ax', start })),
      },
    ],
  },
  {
    name: 'Chinese with spaces and times',
    query: '漢字',
    cues: (length) => [
      {
        start: 0,
        end: 9,
        text: '漢字 仮名 '.repeat(length / 6),
        words: Array.from({ length: Math.floor(length / 3) }, (_, start) => ({
          text: start % 2 ? '仮名' : '漢字',
          start,
        })),
      },
    ],
  },
];
