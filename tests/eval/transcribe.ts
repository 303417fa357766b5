/**
 * `npm run eval:transcribe -- FILE… [--json]`: makes a transcript of each audio file on the library page of the built
 * extension in Chromium, as a listener does. With `--json` one line a file, in order, with the seconds that the work
 * took once the model was loaded.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { formatTime } from '../../lib/transcript/clock-text';
import { root } from '../setup/run-tool';
import { staleBuildProblem } from '../setup/stale-build';
import { startTranscribeBrowser, type Transcribed } from './transcribe-page';

function toReport(file: string, { cues, seconds, audioSeconds, error }: Transcribed): string {
  const speed = seconds > 0 ? `, ${(audioSeconds / seconds).toFixed(1)} times real time` : '';
  return [
    file,
    ...(error ? [`  failed: ${error}`] : []),
    `  ${cues.length} lines, ${formatTime(audioSeconds)} of audio in ${seconds} s${speed}`,
    ...cues.map(({ start, text }) => `  ${formatTime(start)} ${text}`),
  ].join('\n');
}

const toJson = (file: string, { cues, seconds, audioSeconds, error }: Transcribed): string => {
  const lines = cues.map(({ start, end, text }) => ({ start, end, text }));
  return JSON.stringify({ file, cues: lines, seconds, audioSeconds, error });
};

const names = process.argv.slice(2);
const files = names.filter((name) => name !== '--json');
const write = names.includes('--json') ? toJson : toReport;
// What is tried is the code as it stands. Standard output belongs to the results.
if (staleBuildProblem(root, ['chrome-mv3']) !== null) {
  execFileSync('npx', ['--no-install', 'wxt', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
}
const browser = await startTranscribeBrowser(join(root, '.output/chrome-mv3'));
try {
  for (const file of files) {
    let result: Transcribed;
    try {
      accessSync(file, constants.R_OK);
      result = await browser.transcribe(file);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      result = { cues: [], seconds: 0, audioSeconds: 0, error: reason };
    }
    process.stdout.write(`${write(file, result)}\n`);
  }
} finally {
  await browser.close();
}
