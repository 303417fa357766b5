/**
 * `npm run eval:page -- FILE.html… [--json]`: opens each saved page in Chromium with the built extension and tells
 * what the product finds in it. With `--json` one line a file, in order; each has 20 s at most.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTime } from '../../lib/transcript/clock-text';
import { root } from '../setup/run-tool';
import { staleBuildProblem } from '../setup/stale-build';
import { startPageBrowser } from './page-browser';
import type { PageResult } from './page-result';

function toReport(result: PageResult): string {
  const { file, address, offered, panel, player, homes, titles, transcripts, seconds, error } = result;
  if (error) return `${file}\n  ${address}\n  failed after ${seconds} s: ${error}`;
  const found = transcripts.flatMap(({ source, language, cues, chapters, complete, warnings }) => [
    `  transcript: ${source}, ${cues.length} lines to ${formatTime(cues.at(-1)?.end ?? 0)}, ` +
      `language ${language || 'unknown'}, ${chapters.length} chapters, ${complete ? 'complete' : 'not complete'}`,
    ...warnings.map((warning) => `    ${warning}`),
  ]);
  return [
    file,
    `  ${address}, ${seconds} s`,
    `  ${offered ? 'offered' : 'not offered'}; panel: ${panel ? `${panel.dock} in ${panel.parent}` : 'none'}`,
    `  player: ${player.found ? 'found' : 'not found'}, ${player.playing ? 'playing' : 'not playing'}`,
    `  homes: ${homes.join(' ')}`,
    `  titles: ${titles.join(' | ')}`,
    ...found,
  ].join('\n');
}

function read(file: string): { readonly text: string } | { readonly error: string } {
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const names = process.argv.slice(2);
const files = names.filter((name) => name !== '--json');
const write = names.includes('--json') ? JSON.stringify : toReport;
// What is looked at is the code as it stands. Standard output belongs to the results.
if (staleBuildProblem(root, ['chrome-mv3']) !== null) {
  execFileSync('npx', ['--no-install', 'wxt', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
}
const browser = await startPageBrowser(join(root, '.output/chrome-mv3'));
for (const file of files) {
  const content = read(file);
  const result = await browser.look(file, 'text' in content ? content.text : '');
  const told = 'error' in content ? { ...result, error: content.error } : result;
  process.stdout.write(`${write(told)}\n`);
}
await browser.close();
