import { readFileSync } from 'node:fs';
import type { ImportResult } from '../../lib/formats/finish-import';
import { importFile as importBlob } from '../../lib/formats/import-file';
import { mendingSentence } from '../../lib/formats/mending-text';
import { problemAt } from '../../lib/formats/problem';
import { problemReason, problemSentence } from '../../lib/formats/problem-text';
import { formatTime } from '../../lib/transcript/clock-text';
import { englishText } from '../messages/english-text';

/** Imports the file at `path` as the extension would; a file that cannot be opened is refused at line 0. */
async function importFile(path: string): Promise<ImportResult> {
  try {
    return await importBlob(new Blob([readFileSync(path)]));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: problemAt(0, 'cannot-open', reason) };
  }
}

function toJson(file: string, result: ImportResult): string {
  if (!result.ok) {
    const { problem } = result;
    const error = { line: problem.line, message: problemReason(problem, file, englishText) };
    return JSON.stringify({ file, format: null, cues: [], words: 0, mended: [], warnings: [], error });
  }
  const { format, words } = result;
  const mended = result.mended.map((mending) => ({
    kind: mending.kind,
    count: mending.count,
    message: mendingSentence(mending, englishText),
  }));
  const warnings = result.warnings.map((warning) => problemSentence(warning, file, englishText));
  const cues = result.cues.map(({ start, end, text, speaker }) => ({
    start: roundToMicroseconds(start),
    end: roundToMicroseconds(end),
    text,
    speaker: speaker ?? null,
  }));
  return JSON.stringify({ file, format, cues, words, mended, warnings, error: null });
}

/** Sums of decimal fractions leave traces (0.30000000000000004) that no reader wants to see. */
function roundToMicroseconds(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}

function toReport(file: string, result: ImportResult): string {
  if (!result.ok) {
    const { problem } = result;
    return `${file}\n  refused, line ${problem.line}: ${problemReason(problem, file, englishText)}`;
  }
  const end = result.cues.reduce((latest, cue) => Math.max(latest, cue.end), 0);
  const speakers = new Set(result.cues.flatMap((cue) => cue.speaker ?? [])).size;
  const facts = [
    `${result.cues.length} lines`,
    result.timed ? `to ${formatTime(end)}` : 'no times',
    ...(result.words > 0 ? [`${result.words} words with times`] : []),
    ...(speakers > 0 ? [`${speakers} speakers`] : []),
    ...(result.language === '' ? [] : [`language ${result.language}`]),
  ];
  const notes = [
    ...result.mended.map((mending) => `  mended: ${mendingSentence(mending, englishText)}`),
    ...result.warnings.map((warning) => `  warning: ${problemSentence(warning, file, englishText)}`),
  ];
  return [file, `  ${englishText(result.formatName)}: ${facts.join(', ')}`, ...notes].join('\n');
}

const names = process.argv.slice(2);
const files = names.filter((name) => name !== '--json');
const write = names.includes('--json') ? toJson : toReport;
for (const file of files) process.stdout.write(`${write(file, await importFile(file))}\n`);
