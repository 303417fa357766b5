import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { customPropertiesOf, faultsOf, tokensSheets } from './rules';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const sheetsIn = (folder: string) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

const tokens = customPropertiesOf(tokensSheets.map(read).join('\n'));
const sheets = [...sheetsIn('components'), ...sheetsIn('entrypoints')];

test('Style sheets keep to the tokens, to logical properties and to their length', () => {
  expect(sheets).toEqual(expect.arrayContaining(tokensSheets));
  expect(sheets.flatMap((path) => faultsOf(path, read(path), tokens))).toEqual([]);
});

test('The frame’s sheet uses only the tokens that it carries into the page', () => {
  const path = 'components/host/frame.css';
  const carried = customPropertiesOf(read('components/controls/frame-tokens.css'));
  expect(read(path)).toContain('@import "../controls/frame-tokens.css"');
  expect(faultsOf(path, read(path), carried)).toEqual([]);
});

test('Every token is used', () => {
  const all = sheets.map(read).join('\n');
  expect([...tokens].filter((name) => !all.includes(`var(${name})`))).toEqual([]);
});

test.each([
  ['colour.css', 5, 'colour outside the tokens'],
  ['size.css', 3, 'size outside the tokens'],
  ['physical.css', 7, 'physical without a reason'],
  ['undefined.css', 1, 'undefined'],
])('The sample %s is rejected', (name, count, reason) => {
  const faults = faultsOf(name, read(`tests/styles/samples/${name}`), tokens);
  expect(faults).toHaveLength(count);
  for (const fault of faults) expect(fault).toContain(reason);
});

test('A sheet of 151 lines is rejected', () => {
  const rule = '.a {\n  color: inherit;\n}\n';
  expect(faultsOf('long.css', rule.repeat(50), tokens)).toEqual([]);
  expect(faultsOf('long.css', `${rule.repeat(50)}/* one more */\n`, tokens)).toEqual([
    'long.css has 151 lines, more than 150',
  ]);
});

test('What is logical, from the tokens or gives its reason is accepted', () => {
  expect(faultsOf('good.css', read('tests/styles/samples/good.css'), tokens)).toEqual([]);
});
