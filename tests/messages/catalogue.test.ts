import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const locales = join(root, 'public/_locales');

interface Message {
  readonly message: string;
  readonly description?: string;
}
type Catalogue = Readonly<Record<string, Message>>;

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
const stemOf = (key: string) => key.replace(pluralEnding, '');
const placesIn = (words: string) => new Set(words.match(/\$\d/g) ?? []);

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

test('Each catalogue names the language that its folder names', () => {
  const folders = readdirSync(locales);
  expect(folders).toContain('en');
  for (const folder of folders) {
    expect(readCatalogue(folder).catalogueLanguage?.message).toBe(folder.replace('_', '-'));
  }
});
