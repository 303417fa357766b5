import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { englishIn } from './english-in-code';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files with English that no reader sees as a sentence, with the reason. */
const allowed: Readonly<Record<string, string>> = {
  'lib/background/answer.ts': 'the reason of a refused request, which only a bug of ours can cause',
  'lib/background/handler.ts': 'the same',
  'components/library/MakeProgram.tsx': 'an example of an address',
  'lib/desk/backup-checks.ts':
    'technical reasons for a record that is left out, as in lib/library/records.ts',
  'lib/desk/program.ts': 'codes of languages',
  'lib/formats/entities.ts': 'names of HTML entities',
  'lib/formats/json-names.ts': 'names of members, as JSON files have them',
  'lib/formats/not-names.ts': 'words that are no names, as transcripts have them',
  'lib/frame/page-report.ts': 'the report that a reader can copy, for us',
  'lib/library/records.ts':
    'technical reasons for a damaged record, beside those of valibot, for a bug report',
  'lib/players/youtube/page.ts': 'names of places in YouTube’s page, for the report that a reader can copy',
  'lib/reading/cue-words.ts': 'words of English, as transcripts have them',
  'lib/reading/foreign-stop-words.ts': 'words of other languages, as transcripts have them',
  'lib/reading/stop-words.ts': 'words of English, as transcripts have them',
  'lib/search/common-words.ts': 'words of English, as transcripts have them',
  'lib/search/commonest-words.ts': 'words of many languages, as transcripts have them',
  'lib/search/english-words.ts': 'words of English, as transcripts have them',
  'lib/search/compounds.ts': 'words and prefixes of other languages',
  'lib/search/habits.ts': 'tags of languages',
  'lib/search/irregular-forms.ts': 'words of many languages, as transcripts have them',
  'lib/search/number-words.ts': 'words for numbers in other languages',
  'lib/search/joined-words.ts': 'tags of languages',
  'lib/search/related-forms.ts': 'endings of words in other languages',
  'lib/search/slips.ts': 'names of kinds of slips',
  'lib/search/stem.ts': 'endings of words in other languages',
  'lib/talks/build.ts': 'errors of the build',
  'lib/talks/catalogue.ts': 'titles of talks',
};

const files = ['lib', 'components']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const found = files.flatMap((path) =>
  englishIn(readFileSync(path, 'utf8'), path).map((words) => ({ file: path.slice(root.length), words })),
);

test('No sentence that a reader sees stands in lib or components', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(found.filter(({ file }) => !(file in allowed))).toEqual([]);
});

test('Every exception is needed', () => {
  const needed = new Set(found.map(({ file }) => file));
  expect(Object.keys(allowed).filter((file) => !needed.has(file))).toEqual([]);
});

test.each([
  ["const message = 'the file is larger than 20 MB';", 1],
  [`const message = \`Letters in \${lost} lines cannot be read.\`;`, 1],
  ["refuse(0, 'no line of speech in it');", 1],
  ["const label = 'Plain text';", 1],
  ['const view = <p>Save</p>;', 1],
  ['const view = <button aria-label="Close" />;', 1],
  ['const view = <div class="button quiet">{text(\'copied\')}</div>;', 0],
  ["throw new Error('the file is not in the catalogue');", 0],
  ["console.error('Sidecue: the page has no body', error);", 0],
  ["import { a } from './not in the code';", 0],
  ["document.querySelector('ytd-watch-flexy #secondary-inner');", 0],
])('Of %j it finds %d', (code, count) => {
  expect(englishIn(code)).toHaveLength(count);
});
