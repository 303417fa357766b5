import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root as repository } from '../setup/run-tool';
import { notesOf, unreleasedNotes } from './changelog';
import { type NewVersion, raiseVersion } from './new-version';

const changelog = `# Changelog

## Unreleased

- Search is faster.

## 0.2.0 (2026-01-02)

- The first one.
`;

let root: string;
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(root, name), text);
const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

function git(...parameters: string[]): string {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@sidecue.example',
    '-c',
    'commit.gpgsign=false',
  ];
  return execFileSync('git', [...identity, ...parameters], { cwd: root, encoding: 'utf8' });
}

function commit(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) write(name, text);
  git('add', '-A');
  git('commit', '--quiet', '--message', 'Files');
}

const raise = (version: string, changes: Partial<NewVersion> = {}) =>
  raiseVersion({ root, version, date: '2026-03-04', runTests: async () => true, ...changes });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sidecue-release-'));
  git('init', '--quiet');
  commit({
    'package.json': json({ name: 'sidecue', version: '0.2.0', private: true }),
    'package-lock.json': json({
      name: 'sidecue',
      version: '0.2.0',
      packages: { '': { name: 'sidecue', version: '0.2.0' }, 'node_modules/a': { version: '0.2.0' } },
    }),
    'CHANGELOG.md': changelog,
  });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('A new version', () => {
  test('stands in package.json, in the lock file and in the changelog, and is not committed', async () => {
    const before = git('rev-parse', 'HEAD');
    expect(await raise('0.10.0')).toBeNull();
    expect(read('package.json')).toBe(json({ name: 'sidecue', version: '0.10.0', private: true }));
    expect(JSON.parse(read('package-lock.json'))).toEqual({
      name: 'sidecue',
      version: '0.10.0',
      packages: { '': { name: 'sidecue', version: '0.10.0' }, 'node_modules/a': { version: '0.2.0' } },
    });
    expect(read('CHANGELOG.md')).toBe(changelog.replace('- Search', '## 0.10.0 (2026-03-04)\n\n- Search'));
    expect(git('rev-parse', 'HEAD')).toBe(before);
    expect(notesOf(read('CHANGELOG.md'), '0.10.0')).toBe('- Search is faster.');
    expect(unreleasedNotes(read('CHANGELOG.md'))).toBe('');
  });

  test('may be the one in package.json while that is not released', async () => {
    commit({ 'CHANGELOG.md': changelog.split('## 0.2.0')[0]! });
    expect(await raise('0.2.0')).toBeNull();
    expect(read('CHANGELOG.md')).toContain('## 0.2.0 (2026-03-04)\n\n- Search is faster.');
  });

  test.each([
    ['0.2.0', '0.2.0 is not higher than 0.2.0'],
    ['0.1.9', '0.1.9 is not higher than 0.2.0'],
    ['', '“” is no version'],
    ['v0.3.0', '“v0.3.0” is no version'],
    ['0.3', '“0.3” is no version'],
    ['0.03.0', '“0.03.0” is no version'],
    ['0.3.0-beta', '“0.3.0-beta” is no version'],
    ['0.3.70000', '“0.3.70000” is no version'],
  ])('%j is refused', async (version, problem) => {
    expect(await raise(version)).toContain(problem);
    expect(git('status', '--porcelain')).toBe('');
  });

  test.each([
    ['is empty', changelog.replace('- Search is faster.\n\n', '')],
    ['is missing', changelog.replace('## Unreleased', '## Soon')],
  ])('is refused where “Unreleased” %s', async (_, text) => {
    commit({ 'CHANGELOG.md': text });
    expect(await raise('0.3.0')).toContain('tells nothing under “## Unreleased”');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('is refused where something is not committed, before any test runs', async () => {
    write('new.txt', 'new');
    const runTests = () => Promise.reject(new Error('the tests ran'));
    expect(await raise('0.3.0', { runTests })).toContain('not committed:\n?? new.txt');
    expect(JSON.parse(read('package.json')).version).toBe('0.2.0');
  });

  test('is refused where the tests are not green', async () => {
    expect(await raise('0.3.0', { runTests: async () => false })).toBe('The tests are not green.');
    expect(git('status', '--porcelain')).toBe('');
  });
});

test('Our own changelog has a place for what is not released, and lists without headings of their own', () => {
  const own = readFileSync(join(repository, 'CHANGELOG.md'), 'utf8');
  expect(unreleasedNotes(own)).not.toBeNull();
  for (const heading of own.match(/^#{2,} .*/gm) ?? [])
    expect(heading).toMatch(/^## (Unreleased|\d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\))$/);
});
