import { describe, expect, test } from 'vitest';
import { noChoices } from '../../lib/formats/choices';
import type { Imported } from '../../lib/formats/finish-import';
import { importText } from '../../lib/formats/import';

/** Large enough that a reader whose time grows with the square of the length runs into the test's time limit. */
const many = 300_000;

function imported(text: string, choices = noChoices): Imported {
  const result = importText(text, choices);
  if (!result.ok) throw new Error(`refused, line ${result.problem.line}: ${result.problem.code}`);
  return result;
}

const textsOf = (text: string) => imported(text).cues.map((cue) => cue.text);
const srt = (body: string) => `1\n00:00:01,000 --> 00:00:02,000\n${body}\n`;

test('what a table places before the recording begins with it', () => {
  const table =
    'start_ms\tend_ms\ttext\n500\t2000\tfirst line\n-2500\t4000\tsecond line\n5000\t6000\tthird line\n';
  const { cues } = imported(table);
  expect(cues.map(({ start, text }) => [start, text])).toEqual([
    [0, 'second line'],
    [0.5, 'first line'],
    [5, 'third line'],
  ]);
});

describe('a text that could hold the import up is read', () => {
  test('spaces before the first section of SubStation', () => {
    const line = 'Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,first line';
    expect(textsOf(`[Script Info]\n${' '.repeat(many)}x\n[Events]\n${line}\n`)).toEqual(['first line']);
  });

  test('a line of arrows', () => {
    expect(importText(srt('-->'.repeat(many)))).toMatchObject({ problem: { code: 'times-unreadable' } });
  });

  test('marks of notes in an interview that are never closed', () => {
    const notes = '[[footnotes]]'.repeat(many / 10);
    expect(textsOf(`<ROOT><transcript>first line${notes}</transcript></ROOT>`)).toEqual(['first line']);
  });

  test('a row of a table that is quoted and never ends', () => {
    const texts = textsOf(`start,text\n1,first line\n5,second line\n"${',a'.repeat(many)}\n`);
    expect(texts[0]).toBe('first line');
  });

  test('tiers of ELAN that stand below each other', () => {
    const annotation =
      '<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="s" TIME_SLOT_REF2="e">' +
      '<ANNOTATION_VALUE>first line</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>';
    const order =
      '<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="s" TIME_VALUE="1000"/>' +
      '<TIME_SLOT TIME_SLOT_ID="e" TIME_VALUE="2000"/></TIME_ORDER>';
    const below = '<TIER TIER_ID="a" PARENT_REF="a"/>'.repeat(60);
    const file = `<ANNOTATION_DOCUMENT>${order}<TIER TIER_ID="a">${annotation}</TIER>${below}</ANNOTATION_DOCUMENT>`;
    expect(textsOf(file)).toEqual(['first line']);
  });

  test('a great many participants of CHAT', () => {
    const people = Array.from({ length: many / 5 }, (_, index) => `P${index} N${index} Adult`).join(', ');
    expect(textsOf(`@Begin\n@Participants:\t${people}\n*P7:\tfirst line \u00150_2000\u0015\n@End\n`)).toEqual(
      ['first line'],
    );
  });

  test('a tag of LRC that is never closed', () => {
    const texts = textsOf(`[ti:${' '.repeat(many)}\n[00:01.00]first line\n`);
    expect(texts.at(-1)).toBe('first line');
  });

  test('marks of direction inside a line', () => {
    expect(textsOf(srt(`a${'\u200e'.repeat(many)}b`))).toEqual([`a${'\u200e'.repeat(many)}b`]);
    expect(textsOf(srt(`a${'\u200e'.repeat(many)}`))).toEqual(['a']);
  });

  test('a cue of WebVTT with very many voices', () => {
    const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v A>x<v B>y'.repeat(45_000)}\n`;
    // Equal cues at equal times are mended to one.
    expect(imported(text).cues).toHaveLength(2);
    const { cues } = imported(text, { ...noChoices, refusedMendings: ['duplicates'] });
    expect(cues).toHaveLength(90_000);
    expect(cues.at(-1)).toMatchObject({ text: 'y', speaker: 'B' });
  });

  test('lines of spaces in a cue of WebVTT', () => {
    const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n${' \n'.repeat(many / 2)}first line\n`;
    expect(textsOf(text)).toEqual(['first line']);
  });

  test('syllables with times and no space between them', () => {
    const { cues } = imported(`[00:01.00]${'<00:01.00>a'.repeat(many / 10)}\n[00:02.00]b\n`);
    expect(cues[0]!.text).toBe('a'.repeat(many / 10));
    expect(cues[0]!.words).toHaveLength(1);
  });

  test('two cues of very many equal lines', () => {
    const body = 'same\n'.repeat(many / 5);
    const text = `00:00:01,000 --> 00:00:02,000\n${body}\n00:00:02,000 --> 00:00:03,000\n${body}x\n`;
    expect(imported(text).cues).toHaveLength(2);
  });

  test('lines without times in the output of a Whisper program', () => {
    const texts = textsOf(`[00:01.000 --> 00:02.000]  first\n${'line\n'.repeat(many / 5)}`);
    expect(texts).toEqual([`first${' line'.repeat(many / 5)}`]);
  });

  test('an attribute of HTML that has no value and no end', () => {
    const html = `<html><body><p ${'a'.repeat(many)}>0:01 first line</p><p>0:02 second line</p></body></html>`;
    expect(textsOf(html)).toEqual(['first line', 'second line']);
  });

  test('spans of TTML far inside each other', () => {
    const deep = 400;
    const line = (second: number) =>
      `<p>${`<span begin="${second}s">`.repeat(deep)}line ${second}${'</span>'.repeat(deep)}</p>`;
    const lines = Array.from({ length: 100 }, (_, second) => line(second));
    const texts = textsOf(`<tt><body><div>${lines.join('')}</div></body></tt>`);
    expect(texts).toHaveLength(100);
    expect(texts.at(-1)).toBe('line 99');
  });
});

test('of hidden spans inside each other the outermost is told', () => {
  const hidden = '<span tts:display="none">a<span tts:display="none">b</span></span>';
  const { warnings } = imported(`<tt><body><div><p begin="1s">x${hidden}</p></div></body></tt>`);
  expect(warnings.map(({ code, values }) => [code, ...(values ?? [])])).toEqual([['line-hidden', 'ab']]);
});
