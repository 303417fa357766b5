import { describe, expect, test } from 'vitest';
import { spelledOut } from '../../lib/search/letter-names';
import { soundsAsWritten, soundsOf } from '../../lib/search/letter-sounds';
import { createSearch } from '../../lib/search/search';
import { cuesOf, heard } from './lines';

describe('letters to sounds', () => {
  test.each([
    ['make', 'mEk'],
    ['quilt', 'kwilt'],
    ['coiled', 'kOld'],
    ['envelopes', 'env@lAps'],
    ['nation', 'nES@n'],
    ['knight', 'nYt'],
    ['phone', 'fon'],
    ['a', '@'],
    ['school', 'skul'],
    ['schumann', 'Suman'],
    ['szymanski', 'Simanski'],
    ['tchaikovsky', 'CYkovski'],
    ['mckinsey', 'm@kinsi'],
    ['hodgkin', 'hAJkin'],
    ['django', 'JaNgo'],
    ['bhagavad', 'bag@vad'],
    ['technical', 'teknik@l'],
    ['qwen', 'kwen'],
  ])('%s is heard as %s, vowels aside', (word, sounds) => {
    const plain = (text: string) => text.replace(/[aAeEiIou@YWO]/gu, '.');
    expect(plain(soundsOf(word))).toBe(plain(sounds));
  });
  test('what cannot be said is spelled out', () => {
    expect(soundsOf('dvc')).toBe(spelledOut('dvc'));
    expect(soundsOf('vboykis')).toBe(`vI${soundsOf('boykis')}`);
    expect(soundsOf('ai')).toBe(spelledOut('ai'));
  });
  test('a digit sounds like its word', () => {
    expect(soundsOf('3')).toBe('TrI');
  });
  test('capitals show where a name has its seam', () => {
    expect(soundsAsWritten('MLOps')).toBe(spelledOut('ml') + soundsOf('ops'));
    expect(soundsAsWritten('UniqueK')).toBe(soundsOf('unique') + soundsOf('k'));
    expect(soundsAsWritten('McLaughlin')).toBe(soundsOf('mclaughlin'));
  });
  test('several of an acronym are said with its letters', () => {
    expect(soundsAsWritten('GPUs')).toBe(`${spelledOut('gpu')}z`);
    expect(soundsAsWritten('APIs')).toBe(`${spelledOut('api')}z`);
  });
  test('other scripts have no sounds', () => {
    expect(soundsOf('привет')).toBe('');
  });
});

describe('hearing', () => {
  test.each([
    ['LeetCode', 'with this lead code style', 'lead code'],
    ['MLOps', 'being an envelopes architect', 'envelopes'],
    ['scikit-learn', 'probably still psychic learn and', 'psychic learn'],
    ['Vanishing Gradients', 'of the banished', 'banished ingredients podcast'],
    ['Codecademy', 'or codde academi or', 'codde academi'],
    ['Divi the owl', 'i just love dv so much', 'dv'],
    ['GPUs', 'so we need cheap use for training', 'cheap use'],
  ])('%s is heard in %j', (query, line, text) => {
    const search = createSearch(cuesOf(...(query === 'Vanishing Gradients' ? [line, text] : [line])));
    const wanted = query === 'Vanishing Gradients' ? 'banished ingredients' : text;
    expect(heard(search, query).map((hit) => hit.text)).toEqual([wanted]);
  });

  test('a guess has its tier, a score under 1 and exact spans', () => {
    const [hit] = heard(createSearch(cuesOf('using lead', 'code tests')), 'LeetCode');
    expect(hit).toMatchObject({
      tier: 'sounds-like',
      spans: [
        { cue: 0, from: 6, to: 10 },
        { cue: 1, from: 0, to: 4 },
      ],
      text: 'lead code',
      group: 'lead code',
    });
    expect(hit!.score).toBeGreaterThan(0.7);
    expect(hit!.score).toBeLessThan(1);
  });

  test('what find has already is not guessed again', () => {
    const search = createSearch(cuesOf('devrel here', 'deprel there'));
    expect(search.find('devrel').map((hit) => hit.text)).toEqual(['devrel', 'deprel'].slice(0, 1));
    expect(heard(search, 'devrel').map((hit) => hit.text)).toEqual(['deprel']);
  });

  test('everyday words are held back, the more the oftener they are said', () => {
    const line = 'it is the same thing';
    expect(heard(createSearch(cuesOf(line)), 'Samsung')).toHaveLength(1);
    expect(heard(createSearch(cuesOf(line, line, line, line)), 'Samsung')).toEqual([]);
    expect(heard(createSearch(cuesOf('you can do it', 'we know it')), 'Canoed')).toEqual([]);
  });

  test('what is said again and again is meant: an everyday word, or a phrase with some of the words', () => {
    const often = (line: string, times: number) =>
      createSearch(cuesOf(...Array.from({ length: times }, () => line)), { language: 'en' });
    expect(heard(often('so being here', 6), 'Boeing')).toHaveLength(6);
    expect(heard(often('so being here', 7), 'Boeing')).toEqual([]);
    expect(heard(often('a photo scientist', 6), 'photo-set')).toHaveLength(6);
    expect(heard(often('a photo scientist', 7), 'photo-set')).toEqual([]);
    expect(heard(often('use y lags', 7), 'whylogs')).toHaveLength(7);
  });

  test('a word one slip away is guessed however often it is said, though the letters stand elsewhere', () => {
    const lines = Array.from({ length: 7 }, () => 'push the button');
    const hits = heard(createSearch(cuesOf('bu ton', ...lines)), 'buton ');
    expect(hits.map((hit) => hit.text)).toEqual(lines.map(() => 'button'));
  });

  test('a guess that sounds like another known name comes last', () => {
    const lines = cuesOf('at y labs', 'at y labs', 'use y lags');
    const plain = heard(createSearch(lines, { language: 'en' }), 'whylogs').map((hit) => hit.text);
    const knowing = heard(createSearch(lines, { language: 'en', names: ['WhyLabs'] }), 'whylogs').map(
      (hit) => hit.text,
    );
    expect(plain.sort()).toEqual(knowing.slice().sort());
    expect(knowing).toEqual(['y lags', 'y labs', 'y labs']);
  });

  describe('a short word with another letter is only a guess', () => {
    const search = createSearch(cuesOf('the numpy array', 'so green', 'an arrow'));
    test.each([
      ['nympy', ['numpy']],
      ['nuxpy', ['numpy']],
      ['nuxpy array', ['numpy']],
      ['Nympy', ['numpy']],
      ['Nuxpy', []],
      ['reen', ['green']],
      ['Reen', []],
      ['arrkw', ['arrow']],
      ['arrzw', []],
      ['arrzw array', []],
    ])('%j: %j', (query, texts) => {
      expect(search.find(query)).toEqual([]);
      expect(heard(search, query).map((hit) => hit.text)).toEqual(texts);
    });
  });

  test('the search can be dropped at any yield and yields often on a long talk', () => {
    const search = createSearch(
      cuesOf(...Array.from({ length: 3000 }, () => 'we talk about machine learning')),
    );
    const steps = search.findSoundalikes('Snowflake');
    let yields = 0;
    while (!steps.next().done) yields += 1;
    expect(yields).toBeGreaterThan(5);
    const dropped = search.findSoundalikes('Snowflake');
    dropped.next();
    expect(dropped.return([]).done).toBe(true);
  });
});
