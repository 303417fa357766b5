import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { staleBuildProblem } from './stale-build';

let root: string;

/** Writes a file that was last changed at a given second. */
function write(path: string, atSeconds: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, atSeconds, atSeconds);
}

function setFolderTimes(atSeconds: number): void {
  for (const folder of ['entrypoints', 'components', 'components/panel', 'lib', 'public']) {
    utimesSync(join(root, folder), atSeconds, atSeconds);
  }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sidecue-build-'));
  const files = [
    'entrypoints/background.ts',
    'components/panel/PanelView.tsx',
    'lib/panel.ts',
    'public/icon.png',
    'wxt.config.ts',
    'package.json',
    'package-lock.json',
  ];
  for (const file of files) write(file, 1000);
  setFolderTimes(1000);
  for (const build of ['chrome-mv3', 'firefox-mv3']) write(`.output/${build}/manifest.json`, 2000);
});

afterEach(() => rmSync(root, { recursive: true }));

test('A build that is newer than all its sources is fit for tests', () => {
  expect(staleBuildProblem(root)).toBeNull();
});

test.each([
  'entrypoints/background.ts',
  'components/panel/PanelView.tsx',
  'lib/added.ts',
  'public/icon.png',
  'wxt.config.ts',
  'package-lock.json',
])('It is stale after a change to %s', (path) => {
  write(path, 3000);
  setFolderTimes(1000);
  expect(staleBuildProblem(root)).toBe(
    `The build in .output/chrome-mv3 is stale: ${join(path)} has changed since. Run \`npm run build\`.`,
  );
});

test('It is stale after a file was removed', () => {
  rmSync(join(root, 'components/panel/PanelView.tsx'));
  expect(staleBuildProblem(root)).toContain('stale: components');
});

test('It is not stale after a change to a test', () => {
  write('tests/panel.test.ts', 3000);
  expect(staleBuildProblem(root)).toBeNull();
});

test('A build for one browser that is older than the sources is named', () => {
  write('.output/firefox-mv3/manifest.json', 500);
  expect(staleBuildProblem(root)).toContain('.output/firefox-mv3 is stale');
});

test('A missing build is named', () => {
  rmSync(join(root, '.output/firefox-mv3'), { recursive: true });
  expect(staleBuildProblem(root)).toBe('There is no build in .output/firefox-mv3. Run `npm run build`.');
});
