import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noChoices } from '../../lib/formats/choices';
import { isDosEncoding } from '../../lib/formats/dos-letters';
import { encodingNames } from '../../lib/formats/encodings';
import type { Imported } from '../../lib/formats/finish-import';
import { checkLength, importText, importTranscript } from '../../lib/formats/import';
import { mostBytes } from '../../lib/formats/importing';
import { isRareEncoding } from '../../lib/formats/rare-encodings';

const folder = new URL('../fixtures/formats/', import.meta.url);

function imported(result: ReturnType<typeof importText>): Imported {
  if (!result.ok) throw new Error(`refused, line ${result.problem.line}: ${result.problem.code}`);
  return result;
}

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, folder));
}

function stampedLines(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `${Math.floor(index / 60)}:${String(index % 60).padStart(2, '0')} a`,
  ).join('\n');
}

test.each([
  ['10:00:03,500 --> 10:00:05,000', ['10:00:03']],
  ['00:59:59,900 --> 01:00:05,000', []],
])('a file that begins at %s is told where it begins, if that is an hour or more', (times, values) => {
  const { warnings, cues } = imported(importText(`1\n${times}\nGood evening.\n`));
  expect(warnings.flatMap((warning) => (warning.code === 'starts-late' ? warning.values : []))).toEqual(
    values,
  );
  expect(cues).toHaveLength(1);
});

describe('limits', () => {
  test('a file of 20 MB is looked at, one byte more is refused', () => {
    const text = new Uint8Array(mostBytes).fill(0x20);
    expect(importTranscript(text)).toMatchObject({ ok: false, problem: { code: 'empty' } });
    const refused = { ok: false, problem: { line: 0, code: 'too-large', values: [20] } };
    expect(importTranscript(new Uint8Array(mostBytes + 1))).toEqual(refused);
    expect(importText('a'.repeat(mostBytes + 1))).toEqual(refused);
  });

  test('100,000 lines are taken, one more is refused with the line at which it is too much', () => {
    const full = `${stampedLines(9_999 * 10)}\n${'1666:30 b\n'.repeat(10)}`;
    expect(imported(importText(full)).cues).toHaveLength(100_000);
    const over = importText(`${full}1666:31 c`);
    const problem = { line: 100_001, code: 'too-many-lines', values: [100_001, 100_000] };
    expect(over).toEqual({ ok: false, problem });
  });
});

test('Japanese is read where only escapes tell of it (ISO-2022-JP)', () => {
  const bytes = new TextEncoder().encode('1\n00:00:01,000 --> 00:00:02,000\n\u001b$B4A;z\u001b(B\n');
  expect(imported(importTranscript(bytes)).cues.map(({ text }) => text)).toEqual(['漢字']);
});

describe('the end of a file', () => {
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nfirst line\n';

  test('may be filled up with NULs and Ctrl-Z, of which nothing stays', () => {
    const result = imported(importTranscript(new TextEncoder().encode(`${srt}${'\0'.repeat(600)}\u001a`)));
    expect(result.cues.map((cue) => cue.text)).toEqual(['first line']);
    expect(result.warnings).toEqual([]);
  });

  test('does not excuse NULs before it', () => {
    const result = importText(`${srt}${'\0'.repeat(600)}x`);
    expect(result).toMatchObject({ ok: false, problem: { code: 'not-text' } });
  });
});

describe('mending', () => {
  test.each([
    ['vtt-rolling.vtt', 'rolling'],
    ['srt-mojibake.srt', 'mojibake'],
    ['srt-escaped-twice.srt', 'entities'],
    ['srt-duplicates.srt', 'duplicates'],
    ['youtube-json3.json', 'overlaps'],
    ['srt-backwards.srt', 'order'],
    ['srt-end-before-start.srt', 'ends'],
  ] as const)('of %s shows before and after, and can be refused', (name, kind) => {
    const mended = imported(importTranscript(fixture(name)));
    const refused = imported(importTranscript(fixture(name), { ...noChoices, refusedMendings: [kind] }));
    const find = ({ mended }: Imported) => mended.find((mending) => mending.kind === kind);
    expect(find(mended)!.isRefused).toBeUndefined();
    const [example] = find(mended)!.examples!;
    expect(example!.before).not.toEqual(example!.after);
    expect(find(refused)).toMatchObject({ isRefused: true, examples: find(mended)!.examples });
    expect(refused.cues).not.toEqual(mended.cues);
  });

  test('of the order, refused, keeps the lines as the file has them, none before the one above', () => {
    const text =
      '0:09 so we can talk\n0:01 the kettle is on\n0:04 and the bread is in the oven\n0:12 at last\n';
    const { cues } = imported(importText(text, { ...noChoices, refusedMendings: ['order'] }));
    expect(cues.map((cue) => cue.text)).toEqual([
      'so we can talk',
      'the kettle is on',
      'and the bread is in the oven',
      'at last',
    ]);
    expect(cues.every((cue, index) => cue.start >= (cues[index - 1]?.start ?? 0))).toBe(true);
  });

  test('leaves overlaps of people who talk at once, where most lines follow each other', () => {
    const cue = (index: number, length: number) =>
      `00:00:${10 + index * 2}.000 --> 00:00:${10 + index * 2 + length}.000\nline ${index}\n`;
    const some = Array.from({ length: 20 }, (_, index) => cue(index, index < 8 ? 3 : 2));
    const result = imported(importText(`WEBVTT\n\n${some.join('\n')}`));
    expect(result.mended).toEqual([]);
    expect(result.cues[0]).toMatchObject({ start: 10, end: 13 });
  });

  test('leaves a clean file alone', () => {
    expect(imported(importTranscript(fixture('srt-plain.srt'))).mended).toEqual([]);
  });

  test('puts garbled letters right beside right ones, where they can mean nothing else', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nfÃ¼r über dÃ©jÃ\u00a0 â€œsoâ€\u009d IRMÃO à Â« là »\n';
    const { cues, mended } = imported(importText(text));
    expect(cues[0]!.text).toBe('für über déjà “so” IRMÃO à « là »');
    expect(mended.map((mending) => mending.kind)).toEqual(['mojibake']);
  });

  test('leaves letters that only look garbled where others beyond ASCII are fine', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nIRMÃ… não é só coração\n';
    expect(imported(importText(text)).cues[0]!.text).toBe('IRMÃ… não é só coração');
  });
});

describe('the listener', () => {
  const talk = 'Mia: the kettle is on\nJon: and the bread\nNews: is in the oven\nMia: so we talk\n';
  const srtOf = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},000\n${line}\n`)
      .join('\n');

  test('sees who speaks, and what he says is no speaker goes back into the text', () => {
    const text = srtOf(talk.replace('News', 'Otto'));
    const { speakers, cues } = imported(importText(text));
    expect(speakers).toEqual([
      { name: 'Mia', lines: 2 },
      { name: 'Jon', lines: 1 },
      { name: 'Otto', lines: 1 },
    ]);
    expect(cues[2]).toMatchObject({ speaker: 'Otto', text: 'is in the oven' });
    const again = imported(importText(text, { ...noChoices, notSpeakers: ['Otto'] }));
    expect(again.cues[2]).toMatchObject({ speaker: 'Jon', text: 'Otto: is in the oven' });
    expect(again.speakers.map(({ name }) => name)).toEqual(['Mia', 'Jon']);
  });

  test('can refuse the names of a form that has a place for them', () => {
    const text = fixture('otter.txt').toString();
    const [name] = imported(importText(text)).speakers.map((speaker) => speaker.name);
    const again = imported(importText(text, { ...noChoices, notSpeakers: [name!] }));
    expect(again.cues.some((cue) => cue.speaker === name)).toBe(false);
    expect(again.cues.some((cue) => cue.text.startsWith(`${name}: `))).toBe(true);
  });

  test('can choose another encoding than the one that the letters tell', () => {
    const bytes = fixture('srt-windows-1251.srt');
    const told = imported(importTranscript(bytes));
    expect(told).toMatchObject({ encoding: 'windows-1251', mended: [{ kind: 'encoding' }] });
    const chosen = imported(importTranscript(bytes, { ...noChoices, encoding: 'ibm866' }));
    expect(chosen).toMatchObject({ encoding: 'ibm866', mended: [] });
    expect(chosen.cues[0]!.text).not.toBe(told.cues[0]!.text);
    expect(chosen.cues[0]!.text).toBe(
      imported(importText(new TextDecoder('ibm866').decode(bytes))).cues[0]!.text,
    );
  });

  test.each(Object.keys(encodingNames).filter((name) => !isDosEncoding(name) && !isRareEncoding(name)))(
    '%s is an encoding that the browser reads',
    (label) => {
      expect(new TextDecoder(label).encoding).toBe(label);
    },
  );

  test.each([
    ['ibm850', 'Der Kessel f³r das Fr³hst³ck'],
    ['ibm852', 'Der Kessel fŘr das FrŘhstŘck'],
    ['utf-7', 'Der Kessel für das Frühstück'],
  ] as const)('%s is one that we read ourselves, where it is chosen', (encoding, wanted) => {
    const bytes = Uint8Array.from(
      '1\n00:00:01,000 --> 00:00:02,500\nDer Kessel für das Frühstück\n',
      (letter) => letter.charCodeAt(0),
    );
    expect(imported(importTranscript(bytes, { ...noChoices, encoding })).cues[0]!.text).toBe(wanted);
  });
});

describe('word times', () => {
  test('are taken from WebVTT time tags, in order, with the first word at the start of the cue', () => {
    const [cue] = imported(importTranscript(fixture('vtt-word-times.vtt'))).cues;
    expect(cue!.words).toEqual([
      { text: 'So', start: 1 },
      { text: 'we', start: 1.6 },
      { text: 'begin & talk', start: 2 },
    ]);
  });

  test('of whisper.cpp are those of the tokens, joined to words', () => {
    const [cue] = imported(importTranscript(fixture('whisper-cpp.json'))).cues;
    expect(cue!.words).toEqual([
      { text: 'first', start: 1, end: 2 },
      { text: 'line', start: 2, end: 3.2 },
    ]);
  });

  test('of karaoke add up the lengths before them', () => {
    const [cue] = imported(importTranscript(fixture('ass-drawing-karaoke.ass'))).cues;
    expect(cue!.words).toEqual([
      { text: 'first', start: 1 },
      { text: 'line', start: 2 },
    ]);
  });

  test('of a speaker’s label go with the label', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:03.000\nAna: <00:01.500>we <00:02.000>begin\n';
    const [cue] = imported(importText(text)).cues;
    expect(cue).toMatchObject({ text: 'we begin', speaker: 'Ana' });
    expect(cue!.words!.map((word) => word.text)).toEqual(['we', 'begin']);
  });

  test('of roll-up captions stay with the line that is new', () => {
    const { cues } = imported(importTranscript(fixture('vtt-rolling.vtt')));
    expect(cues[1]!.words).toEqual([
      { text: 'and', start: 2.01 },
      { text: 'welcome', start: 2.3 },
    ]);
  });
});

describe('speakers', () => {
  const srt = (texts: readonly string[]) =>
    texts.map((text, index) => `00:${10 + index}:00,000 --> 00:${10 + index}:05,000\n${text}\n`).join('\n');

  test('are not made of a lone word with a colon in a long talk', () => {
    const texts = Array.from({ length: 40 }, (_, index) =>
      index === 7 ? 'Bottom Line: never do this' : 'we go on',
    );
    const { cues } = imported(importText(srt(texts)));
    expect(cues[7]).toMatchObject({ text: 'Bottom Line: never do this' });
    expect(cues.some((cue) => cue.speaker !== undefined)).toBe(false);
  });

  const linesWith = (labelled: Readonly<Record<number, string>>, count: number) =>
    importText(
      Array.from({ length: count }, (_, index) => `${index}:00 ${labelled[index] ?? 'we go on here'}`).join(
        '\n',
      ),
    );

  test.each(['Problem', 'Die Frage', '他说', 'قال', 'Ergebnis'])(
    'are not made of a word that comes again: %s',
    (word) => {
      const { cues } = imported(linesWith({ 20: `${word}: we stop`, 90: `${word}: we stop` }, 200));
      expect(cues[20]!.text).toBe(`${word}: we stop`);
      expect(cues.every((cue) => cue.speaker === undefined)).toBe(true);
    },
  );

  test.each(['Ammarra', 'ზღვა', 'Μηχανή'])('are not made of one word, however often it comes: %s', (word) => {
    const labelled = Object.fromEntries([2, 30, 60, 90, 120].map((line) => [line, `${word}: we stop`]));
    const { cues } = imported(linesWith(labelled, 200));
    expect(cues.every((cue) => cue.speaker === undefined)).toBe(true);
  });

  test('are not made of words that begin a few lines of a short text', () => {
    const { cues } = imported(linesWith({ 4: 'Harbour: we stop', 8: 'Anchor: we stop' }, 10));
    expect(cues.every((cue) => cue.speaker === undefined)).toBe(true);
  });

  test.each([
    ['გიორგი', 'ნინო'],
    ['བསྟན་འཛིན', 'པདྨ'],
    ['علی‌رضا', 'مریم'],
    ['ジョン・スミス', '田中'],
  ])('are names of any script: %s, %s', (one, other) => {
    const { cues } = imported(linesWith({ 0: `${one}: we begin`, 4: `${other}: yes`, 8: `${one}: no` }, 12));
    expect([...new Set(cues.map((cue) => cue.speaker))]).toEqual([one, other]);
  });

  test('are not made of a word that others say in lower case', () => {
    const { cues } = imported(importText(srt(['Harbour: we stop', 'in the harbour', 'we stop'])));
    expect(cues[0]).toMatchObject({ text: 'Harbour: we stop' });
  });

  test('do not go on for more than a hundred lines', () => {
    const labelled = { 0: 'Ana: one', 1: 'Bob: two', 2: 'Ana: three', 3: 'Bob: four' };
    const { cues } = imported(linesWith(labelled, 150));
    expect(cues[103]!.speaker).toBe('Bob');
    expect(cues[104]!.speaker).toBeUndefined();
  });

  test('go on until the next name, but a sound is nobody’s words', () => {
    const { cues } = imported(importText(srt(['Ana: one', '[Music]', 'two', 'Bob: three'])));
    expect(cues.map((cue) => cue.speaker)).toEqual(['Ana', undefined, 'Ana', 'Bob']);
  });
});

describe('the length check', () => {
  const cues = [{ start: 0, end: 100, text: 'a' }];
  test.each([100, 104, 96])('is content with a recording of %d seconds for a transcript of 100', (length) => {
    expect(checkLength(cues, length)).toBeUndefined();
  });

  test.each([
    [120, 'shorter-than-recording', 17],
    [90, 'longer-than-recording', 11],
  ])('warns at a recording of %d seconds', (length, code, percent) => {
    expect(checkLength(cues, length)).toEqual({ line: 0, code, values: [percent] });
  });

  test('says nothing where one of the lengths is unknown', () => {
    expect(checkLength([], 100)).toBeUndefined();
    expect(checkLength(cues, Number.NaN)).toBeUndefined();
    expect(checkLength(cues, Number.POSITIVE_INFINITY)).toBeUndefined();
    expect(checkLength(cues, 0)).toBeUndefined();
  });
});

describe('any input', () => {
  const check = (result: ReturnType<typeof importText>) => {
    if (!result.ok) {
      const { code, line } = result.problem;
      expect(code).not.toBe('unreadable');
      expect(Number.isInteger(line) && line >= 0).toBe(true);
      return;
    }
    expect(result.cues.length).toBeGreaterThan(0);
    result.cues.forEach((cue, index) => {
      expect(Number.isFinite(cue.start) && Number.isFinite(cue.end)).toBe(true);
      expect(cue.end).toBeGreaterThanOrEqual(cue.start);
      expect(cue.start).toBeGreaterThanOrEqual(result.cues[index - 1]?.start ?? 0);
      expect(cue.text).not.toMatch(/[\n\r\t]| {2}|^ | $/u);
    });
  };

  test('of bytes is imported or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(importTranscript(bytes))),
      { numRuns: 500 },
    );
  });

  test('of pieces that the forms are made of gives a legal transcript or a reason', () => {
    const piece = fc.constantFrom(
      ...(
        'WEBVTT|\n|\n\n|1|00:01.000 --> 00:02.000|00:00:01,000 --> 00:00:00,500|-->|0:01|1:00:05|[00:01.00]|<00:01.500>|' +
        '[00:01.000 --> 00:02.000]|0:00:01.000,0:00:02.000|<v Ana>|</v>|<tt>|<p begin="1s">|</p>|</tt>|{|}|[|]|"segments":|' +
        '"start":1|"text":"a"|,|Ana: |Ana (0:05)|Dialogue: 0,0:00:01.00,0:00:02.00,a,b,0,0,0,,text|[Events]|start\tend\ttext|' +
        '100\t200\ta|&amp;|&#0;|&#x110000;|\u0000|\ufeff|\r|\u200e|♪|>> |- |[Music]|{\\an8}|<i>|**|word|Note: |(0:01)|99:99'
      ).split('|'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => check(importText(pieces.join('')))),
      { numRuns: 3000 },
    );
  });

  test('of a good file cut, doubled or with a byte changed is imported or refused', () => {
    const names: string[] = Object.keys(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        (name, place, byte, isCut) => {
          const bytes = Uint8Array.from(fixture(name));
          const at = place % Math.max(1, bytes.length);
          if (isCut) check(importTranscript(bytes.subarray(0, at)));
          else {
            bytes[at] = byte;
            check(importTranscript(Uint8Array.from([...bytes, ...bytes])));
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('of XML elements nested without end is refused, not run into the ground', () => {
    const result = importText(`<tt>${'<div>'.repeat(200_000)}`);
    expect(result).toMatchObject({ ok: false, problem: { code: 'xml-too-deep' } });
  });
});
