import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import config from '../../wxt.config';
import { root } from '../setup/run-tool';
import { permissionReasons, permissionsOf, privacyAnswers } from './answers';
import { catalogueOf, listingOf, localesOf, longest } from './listing';
import { packageNames, sourceFiles, sourcePaths } from './packages';
import { pictureProblems, storePictures } from './pictures';
import { readFiles, zipFiles } from './zip-files';

describe.for(localesOf(root))('The texts in %s', (locale) => {
  const listing = listingOf(catalogueOf(root, locale));

  test.for(Object.entries(longest))('%s has at most %d characters', ([name, most]) => {
    const text = listing[name as keyof typeof longest];
    expect(text.trim()).toBe(text);
    expect(text.length).toBeGreaterThan(0);
    expect([...text].length).toBeLessThanOrEqual(most);
  });

  test('leave no place of a message unfilled', () => {
    expect(Object.values(listing).join('\n')).not.toMatch(/\$\d|__MSG_|\$[A-Z]+\$/i);
  });
});

test('A catalogue without a text of the listing is an error', () => {
  expect(() => listingOf((name) => catalogueOf(root, 'en')(`${name}Gone`))).toThrow('en has no message');
});

describe.for(['chrome', 'firefox'])('What the manifest for %s asks for', async (browser) => {
  const environment = { browser, command: 'build', mode: 'production', manifestVersion: 3 } as const;
  const { manifest } = config;
  const asked = permissionsOf(
    typeof manifest === 'function' ? await manifest(environment as never) : ((await manifest) ?? {}),
  );

  test('has one sentence of justification each, and no other permission has', () => {
    expect(asked.length).toBeGreaterThan(3);
    const reasons = Object.keys(permissionReasons).filter(
      (name) => browser === 'chrome' || name !== 'sidePanel',
    );
    expect(reasons.toSorted()).toEqual(asked.toSorted());
  });

  test('sentences are short enough for the forms', () => {
    // Chrome's form takes 1,000 characters.
    for (const reason of Object.values(permissionReasons)) expect(reason).toMatch(/^[A-Z].{30,300}\.$/);
  });
});

test('The forms on privacy of both stores are answered', () => {
  const questions = privacyAnswers.map(([question]) => question);
  for (const store of ['Chrome Web Store', 'Firefox Add-ons'])
    expect(questions.filter((question) => question.startsWith(store)).length).toBeGreaterThan(1);
  for (const [, answer] of privacyAnswers) expect(answer).toMatch(/\.$/);
});

describe('A package', () => {
  const files = new Map([
    ['b/two.txt', Buffer.from('two')],
    ['a.txt', Buffer.from('one')],
  ]);

  test('is the same whatever the order and the time', async () => {
    const other = new Map([...files].reverse());
    expect(Buffer.from(await zipFiles(other)).equals(Buffer.from(await zipFiles(files)))).toBe(true);
  });

  test('holds its files and no folders, all of one time', async () => {
    const zip = await JSZip.loadAsync(await zipFiles(files));
    expect(Object.keys(zip.files)).toEqual(['a.txt', 'b/two.txt']);
    expect(await zip.file('b/two.txt')?.async('text')).toBe('two');
    for (const { date } of Object.values(zip.files))
      expect(date.toISOString()).toBe('1980-01-01T00:00:00.000Z');
  });
});

describe('The source package', () => {
  const files = sourceFiles(root);

  test('holds whatever the program that makes it imports', () => {
    const seen = new Set<string>();
    const follow = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      const text = new TextDecoder().decode(files.get(path));
      for (const [, source] of text.matchAll(/from '(\.[^']+)'/g))
        follow(`${join(dirname(path), source!)}.ts`);
    };
    follow('tests/store/zip.ts');
    follow('tests/run.mjs');
    expect(seen.size).toBeGreaterThan(5);
    expect([...seen].filter((path) => !files.has(path))).toEqual([]);
  });

  test('holds every file of the rooms, with the talks and the catalogues', () => {
    for (const room of ['lib', 'components', 'entrypoints', 'public']) {
      for (const path of readFiles(join(root, room)).keys())
        expect(files.has(`${room}/${path}`), path).toBe(true);
    }
  });

  test('holds nothing at the top that is not named', () => {
    const names = readdirSync(root);
    expect(sourcePaths.filter((path) => !names.includes(path.split('/')[0]!))).toEqual([]);
    expect([...files.keys()].filter((path) => !sourcePaths.some((name) => path.startsWith(name)))).toEqual([
      'README.md',
    ]);
  });

  test('tells the steps and the names of the packages', () => {
    const readme = new TextDecoder().decode(files.get('README.md'));
    const { version, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(readme).toContain(packageNames(version)[1]);
    expect(readme).toContain('`npm ci`');
    for (const [, name] of readme.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(name!);
  });
});

describe('The pictures', () => {
  test('are a light and a dark one of each scene, and a tile, in every language', () => {
    const paths = storePictures(['de', 'en']).map(({ path }) => path);
    expect(paths).toHaveLength(2 * (2 * 7 + 1));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('de/following-dark.png');
    expect(paths).toContain('en/tile.png');
  });

  test('are checked for being there and for their sizes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sidecue-pictures-'));
    try {
      mkdirSync(join(folder, 'en'));
      const icon = readFileSync(join(root, 'public/icon/128.png'));
      writeFileSync(join(folder, 'en/tile.png'), icon);
      const right = Buffer.from(icon);
      right.writeUInt32BE(1280, 16);
      right.writeUInt32BE(800, 20);
      writeFileSync(join(folder, 'en/search-light.png'), right);
      const problems = pictureProblems(folder, ['en']);
      expect(problems).toHaveLength(14);
      expect(problems).toContain('en/tile.png is not a PNG of 440 × 280 pixels');
      expect(problems).toContain('en/following-light.png is missing');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
