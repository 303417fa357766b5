import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf, unreleasedNotes, withRelease } from './changelog';

export interface NewVersion {
  /** The folder of the repository. */
  readonly root: string;
  /** As it was typed. */
  readonly version: string;
  /** ISO 8601 calendar date. */
  readonly date: string;
  /** Resolves to true when all tests are green. */
  readonly runTests: () => Promise<boolean>;
}

/** Three numbers that both stores take: Chromium allows none above 65535. Null for any other text. */
function readVersion(text: string): readonly number[] | null {
  const match = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/.exec(text);
  const numbers = match?.slice(1).map(Number) ?? [];
  return numbers.length === 3 && numbers.every((number) => number <= 65_535) ? numbers : null;
}

/** Below 0 where `a` is the lower version, above 0 where it is the higher one. */
function compareVersions(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** Why this version cannot come next, as a sentence; null where it can. A version in package.json may be unreleased. */
function versionProblem(version: string, current: string, changelog: string): string | null {
  const numbers = readVersion(version);
  if (!numbers) return `“${version}” is no version. Write three numbers, such as 1.4.0.`;
  const currentNumbers = readVersion(current);
  const step = currentNumbers ? compareVersions(numbers, currentNumbers) : 1;
  const isFirst = step === 0 && notesOf(changelog, current) === null;
  return step > 0 || isFirst
    ? null
    : `${version} is not higher than ${current}, the version in package.json.`;
}

/** JSON as npm writes it. */
function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Raises the version in package.json, and in the lock file, which repeats it, and dates what is unreleased in the
 * changelog. Commits nothing. Returns null, or why nothing was changed, as a sentence.
 */
export async function raiseVersion({ root, version, date, runTests }: NewVersion): Promise<string | null> {
  const paths = {
    about: join(root, 'package.json'),
    lock: join(root, 'package-lock.json'),
    changelog: join(root, 'CHANGELOG.md'),
  };
  const about = JSON.parse(readFileSync(paths.about, 'utf8'));
  const changelog = readFileSync(paths.changelog, 'utf8');
  const problem = versionProblem(version, about.version, changelog);
  if (problem !== null) return problem;
  if (!unreleasedNotes(changelog)) return 'CHANGELOG.md tells nothing under “## Unreleased”.';
  const status = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (status !== '') return `There are changes that are not committed:\n${status.trimEnd()}`;
  if (!(await runTests())) return 'The tests are not green.';

  const lock = JSON.parse(readFileSync(paths.lock, 'utf8'));
  lock.version = version;
  lock.packages[''].version = version;
  writeJson(paths.about, { ...about, version });
  writeJson(paths.lock, lock);
  writeFileSync(paths.changelog, withRelease(changelog, version, date));
  return null;
}
