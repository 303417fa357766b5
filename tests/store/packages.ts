import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf, unreleasedNotes } from '../release/changelog';
import { sourceReadme } from './source-readme';
import { type Files, readFiles, zipFiles } from './zip-files';

const builds = ['chrome', 'firefox'] as const;

/** What both packages are built from; the folders of tests hold the program that makes them. */
export const sourcePaths = [
  '.npmrc',
  'CHANGELOG.md',
  'LICENSE',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'tests/release',
  'tests/run.mjs',
  'tests/setup',
  'tests/store',
  'tsconfig.json',
  'wxt.config.ts',
] as const;

/** The version in package.json. */
export function versionOf(root: string): string {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}

/** What the source package holds: all that a build needs, and how to build. */
export function sourceFiles(root: string): Files {
  const files = new Map<string, Uint8Array>();
  for (const path of sourcePaths) {
    for (const [rest, bytes] of readFiles(join(root, path)))
      files.set(rest ? `${path}/${rest}` : path, bytes);
  }
  const npm = process.env.npm_config_user_agent?.match(/npm\/(\S+)/)?.[1];
  const versions = { version: versionOf(root), node: process.versions.node, npm: npm ?? '10' };
  return files.set('README.md', new TextEncoder().encode(sourceReadme(versions)));
}

/** The names of the packages of a version. */
export function packageNames(version: string): string[] {
  return [...builds, 'source'].map((kind) => `sidecue-${version}-${kind}.zip`);
}

/**
 * Writes the packages of the builds in `.output`, the source package, and what is new in this version, into a folder.
 * @throws Error for a build that is not there
 */
export async function writePackages(root: string, folder: string): Promise<void> {
  const version = versionOf(root);
  const packages = join(folder, 'packages');
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(packages, { recursive: true });
  for (const browser of builds) {
    const output = join(root, `.output/${browser}-mv3`);
    if (!existsSync(join(output, 'manifest.json'))) throw new Error(`There is no build in ${output}.`);
    writeFileSync(join(packages, `sidecue-${version}-${browser}.zip`), await zipFiles(readFiles(output)));
  }
  writeFileSync(join(packages, `sidecue-${version}-source.zip`), await zipFiles(sourceFiles(root)));
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  writeFileSync(
    join(folder, 'release-notes.md'),
    `${notesOf(changelog, version) ?? unreleasedNotes(changelog) ?? ''}\n`,
  );
}
