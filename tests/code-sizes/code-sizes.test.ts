import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { countLines, longFunctions, median, mostFunctionLines } from './sizes';

const root = fileURLToPath(new URL('../../', import.meta.url));
const mostFileLines = 250;
const mostMedianLines = 90;

/** Files that hold data and no code. */
const dataFiles = new Set(['lib/search/common-words.ts']);

const sources = ['entrypoints', 'components', 'lib']
  .flatMap((floor) =>
    readdirSync(join(root, floor), { recursive: true, encoding: 'utf8' }).map((name) => join(floor, name)),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(tsx?|css)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const code = sources.filter(({ path }) => !path.endsWith('.css'));

describe('the source', () => {
  test(`Half of the files have at most ${mostMedianLines} lines`, () => {
    expect(code.length).toBeGreaterThan(200);
    expect(median(code.map(({ text }) => countLines(text)))).toBeLessThanOrEqual(mostMedianLines);
  });

  const longFiles = sources
    .map(({ path, text }) => ({ key: path, lines: countLines(text) }))
    .filter(({ key, lines }) => lines > mostFileLines && !dataFiles.has(key));
  const longParts = code.flatMap(({ path, text }) =>
    longFunctions(path, text).map(({ name, line, lines }) => ({ key: `${path}: ${name}`, line, lines })),
  );

  test(`No file but data has more than ${mostFileLines} lines`, () => {
    expect(longFiles.map(({ key, lines }) => `${key} has ${lines} lines`)).toEqual([]);
  });

  test(`No function has more than ${mostFunctionLines} lines, unless “// long: reason” stands above it`, () => {
    expect(longParts.map(({ key, line, lines }) => `${key}, line ${line}, has ${lines} lines`)).toEqual([]);
  });
});

/** A body of so many lines. */
const statements = (lines: number): string => '  go();\n'.repeat(lines);

describe('measuring', () => {
  test.each([
    ['a function', `function long() {\n${statements(59)}}\n`, 'long'],
    ['an arrow function', `const long = () => {\n${statements(59)}};\n`, 'long'],
    ['a method', `const it = {\n  long() {\n${statements(59)}  },\n};\n`, 'long'],
    ['a callback', `useEffect(() => {\n${statements(59)}});\n`, 'function given to useEffect'],
    ['a generator', `function* long() {\n${statements(59)}}\n`, 'long'],
    ['a function with an empty reason', `// long:\nfunction long() {\n${statements(59)}}\n`, 'long'],
    [
      'a function with a reason two lines up',
      `// long: a\n\nfunction long() {\n${statements(59)}}\n`,
      'long',
    ],
  ])('%s of 61 lines is too long', (_, text, name) => {
    expect(longFunctions('sample.ts', text)).toMatchObject([{ name, lines: 61 }]);
  });

  test('a component of 61 lines is too long', () => {
    const text = `export function Long() {\n  return (\n${'    <p />\n'.repeat(57)}  );\n}\n`;
    expect(longFunctions('Sample.tsx', text)).toMatchObject([{ name: 'Long', line: 1, lines: 61 }]);
  });

  test.each([
    ['a function of 60 lines', `function short() {\n${statements(58)}}\n`],
    ['a long comment above it', `/**\n${' * word\n'.repeat(90)} */\nfunction short() {\n}\n`],
    ['a reason above it', `/** Doc. */\n// long: one table\nexport function long() {\n${statements(59)}}\n`],
  ])('%s is accepted', (_, text) => {
    expect(longFunctions('sample.ts', text)).toEqual([]);
  });

  test('a line break at the end begins no line', () => {
    expect(countLines('a\nb\n')).toBe(2);
    expect(countLines('a\nb')).toBe(2);
  });

  test('the median is the middle one', () => {
    expect(median([90, 10, 200])).toBe(90);
    expect(median([10, 90, 91, 200])).toBe(90);
  });
});
