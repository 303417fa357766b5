import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Catalogue, placesIn, stemOf, translationRules } from './translation-rules';

const root = fileURLToPath(new URL('../../', import.meta.url));
const locales = join(root, 'public/_locales');

const readCatalogue = (folder: string): Catalogue =>
  JSON.parse(readFileSync(join(locales, folder, 'messages.json'), 'utf8'));
const english = readCatalogue('en');

/** All code in which a key may stand, as one text. */
const code = ['lib', 'components', 'entrypoints']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .concat(join(root, 'wxt.config.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const pluralEnding = /_(?:zero|one|two|few|many|other)$/;

/** Each rule gives what is wrong with a catalogue. */
const rules: Record<string, (catalogue: Catalogue, code: string) => string[]> = {
  'has a description of at least 15 characters': (catalogue) =>
    Object.keys(catalogue).filter((key) => (catalogue[key]!.description ?? '').length < 15),
  'tells in its description what each $1, $2 … is': (catalogue) =>
    Object.entries(catalogue).flatMap(([key, { message, description = '' }]) =>
      [...placesIn(message)]
        .filter((place) => !placesIn(description).has(place))
        .map((place) => `${key} ${place}`),
    ),
  'is used': (catalogue, code) =>
    Object.keys(catalogue).filter((key) => !new RegExp(`(['"]|__MSG_)${stemOf(key)}(['"]|__)`).test(code)),
  'has, if it is a plural, the forms _one and _other': (catalogue) =>
    Object.keys(catalogue)
      .filter((key) => pluralEnding.test(key))
      .flatMap((key) => [`${stemOf(key)}_one`, `${stemOf(key)}_other`])
      .filter((key) => !(key in catalogue)),
};

describe('Every message', () => {
  test.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(english, code)).toEqual([]);
  });

  test.each([
    ['has a description of at least 15 characters', { copied: { message: 'Copied', description: 'Short.' } }],
    ['tells in its description what each $1, $2 … is', { copied: { message: '$1', description: 'Of $2.' } }],
    ['is used', { neverUsed: { message: 'Copied' } }],
    ['has, if it is a plural, the forms _one and _other', { reportLines_other: { message: '$1 lines' } }],
  ])('%s: a sample that does not is found', (name, sample) => {
    expect(rules[name]!(sample, code)).toHaveLength(1);
  });
});

/** The folders of the catalogues beside the English one. */
const folders = readdirSync(locales).filter((folder) => folder !== 'en');
const tagOf = (folder: string) => folder.replace('_', '-');

test('There are catalogues of the twelve languages beside English, and English names itself', () => {
  const twelve = ['ar', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'nl', 'pl', 'pt_BR', 'ru', 'zh_CN'];
  expect(folders.toSorted()).toEqual(twelve);
  expect(english.catalogueLanguage?.message).toBe('en');
});

describe.for(folders)('The catalogue %s', (folder) => {
  test.for(Object.entries(translationRules))('%s', ([, rule]) => {
    expect(rule({ language: tagOf(folder), translated: readCatalogue(folder), english })).toEqual([]);
  });
});

describe('A translation that breaks a rule is found:', () => {
  const source: Catalogue = {
    catalogueLanguage: { message: 'en' },
    extensionName: { message: 'Sidecue' },
    offerShow: { message: 'Show' },
    welcomeVideoHow: { message: 'Press “Show” beside it.' },
    reportLines_one: { message: '$1 line' },
    reportLines_other: { message: '$1 lines' },
    fileWebPage: { message: 'In $1 is no <time> at all.' },
    draftReading: { message: 'Reading, so it was read…' },
  };
  const german = {
    catalogueLanguage: { message: 'de' },
    extensionName: { message: 'Sidecue' },
    offerShow: { message: 'Anzeigen' },
    welcomeVideoHow: { message: 'Daneben auf „Anzeigen“ klicken.' },
    reportLines_one: { message: 'eine Zeile' },
    reportLines_other: { message: '$1 Zeilen' },
    fileWebPage: { message: 'In $1 fehlt <time>.' },
    draftReading: { message: 'Wird gelesen …' },
  };
  const { draftReading: _, ...unfinished } = german;
  const french = { ...german, catalogueLanguage: { message: 'fr' } };
  const having = (messages: Record<string, string>, base: Catalogue = german): Catalogue => ({
    ...base,
    ...Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, { message }])),
  });

  test.for(Object.entries(translationRules))('a sound one is not: it %s', ([, rule]) => {
    expect(rule({ language: 'de', translated: german, english: source })).toEqual([]);
  });

  const wrong: readonly (readonly [
    rule: string,
    translated: Catalogue,
    keys: string[],
    language?: string,
  ])[] = [
    ['has all keys', unfinished, ['draftReading']],
    ['has all keys', having({ catalogueLanguage: 'pl' }), ['reportLines_few', 'reportLines_many'], 'pl'],
    ['has no other key', having({ draftRead: 'Gelesen' }), ['draftRead']],
    ['has no other key', having({ reportLines_few: '$1 Zeilen' }), ['reportLines_few']],
    ['has the places', having({ fileWebPage: 'Darin fehlt <time>.' }), ['fileWebPage']],
    ['has the places', having({ reportLines_other: 'viele Zeilen' }), ['reportLines_other']],
    ['has the places', having({ draftReading: '$ …' }), ['draftReading']],
    // 21 takes the form of 1 in Russian.
    ['has the places', having({ reportLines_one: 'одна строка' }), ['reportLines_one'], 'ru'],
    ['has the elements', having({ fileWebPage: 'In $1 fehlt <Zeit>.' }), ['fileWebPage']],
    ['has words', having({ offerShow: '' }), ['offerShow']],
    ['has words', having({ offerShow: 'Zeigen ' }), ['offerShow']],
    [
      'leaves the descriptions',
      { ...german, offerShow: { message: 'Ja', description: 'Knopf' } },
      ['offerShow'],
    ],
    ['is not left', having({ offerShow: 'Show' }), ['offerShow']],
    ['is not left', having({ draftReading: 'Da: so it was read …' }), ['draftReading']],
    ['has the quotation marks', having({ offerShow: '"Ja"' }), ['offerShow']],
    ['has the quotation marks', having({ offerShow: '“Ja”' }), ['offerShow']],
    ['has the quotation marks', having({ offerShow: '„Ja' }), ['offerShow']],
    ['has the colons', having({ offerShow: '表示:' }), ['offerShow'], 'ja'],
    ['has the colons', having({ offerShow: '显示 (全部)' }), ['offerShow'], 'zh-CN'],
    ['has the colons', having({ offerShow: 'عرض, إخفاء' }), ['offerShow'], 'ar'],
    ['has no straight apostrophe', having({ offerShow: "geht's" }), ['offerShow']],
    ['ends in', having({ draftReading: 'Wird gelesen' }), ['draftReading']],
    ['ends in', having({ offerShow: 'Ja...' }), ['offerShow']],
    ['has the spaces', having({ offerShow: 'Oui ?' }, french), ['offerShow'], 'fr'],
    ['has the spaces', having({ offerShow: '«oui\u202f»' }, french), ['offerShow'], 'fr'],
    ['calls buttons', having({ offerShow: 'Zeigen' }), ['welcomeVideoHow']],
    ['names itself', having({ catalogueLanguage: 'en' }), ['catalogueLanguage']],
    ['names itself', having({ extensionName: 'Seitenblick' }), ['extensionName']],
  ];
  test.for(wrong)('it %s …, sample %#', ([begin, translated, keys, language = 'de']) => {
    const [, rule] = Object.entries(translationRules).find(([name]) => name.startsWith(begin))!;
    expect(rule({ language, translated, english: source })).toEqual(keys);
  });
});
