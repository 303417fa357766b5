import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made of. */
const sources = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
];

const allBuilds = ['chrome-mv3', 'firefox-mv3'];

/** A path and everything below it. Folders count too: removing a file changes its folder only. */
function pathsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return [path, ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))];
}

/** When a file was last changed, in milliseconds since 1970; `null` when there is no such file. */
function changedAtMs(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * Why the extensions built in `.output` below `root` are not worth testing: one is missing, or a source has changed
 * since. A sentence that says what to run; `null` when all of `builds` are newer than every source.
 */
export function staleBuildProblem(root: string, builds: readonly string[] = allBuilds): string | null {
  const changes = sources
    .flatMap((name) => pathsIn(join(root, name)))
    .map((path) => ({ path, atMs: changedAtMs(path) ?? 0 }));
  const newest = changes.reduce((latest, change) => (change.atMs > latest.atMs ? change : latest));
  for (const build of builds) {
    // WXT writes the manifest at the end of a build.
    const builtAtMs = changedAtMs(join(root, '.output', build, 'manifest.json'));
    if (builtAtMs === null) return `There is no build in .output/${build}. Run \`npm run build\`.`;
    if (newest.atMs > builtAtMs) {
      const changed = newest.path.slice(root.length).replace(/^[\\/]/, '');
      return `The build in .output/${build} is stale: ${changed} has changed since. Run \`npm run build\`.`;
    }
  }
  return null;
}
