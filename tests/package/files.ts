import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const outputDir = join(import.meta.dirname, '../../.output');

/** The built extensions by browser. */
export const extensionDirs = [
  ['chrome', join(outputDir, 'chrome-mv3')],
  ['firefox', join(outputDir, 'firefox-mv3')],
] as const;

/** All files below a folder whose names end in one of the endings, as paths relative to it with their text. */
export function readFilesIn(folder: string, endings: readonly string[]): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && endings.some((ending) => path.endsWith(ending)))
    .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]);
}
