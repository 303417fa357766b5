/*
 * npm run -s eval:reading -- FILE… [--json]
 *
 * Imports each transcript file as the extension would, and finds its paragraphs, parts and terms. With --json one JSON
 * line a file and nothing else on standard output; without, a report. Exit code 2 when a file cannot be imported: the
 * others are still read.
 */
import { readFileSync } from 'node:fs';
import type { Imported } from '../../lib/formats/finish-import';
import { importTranscript } from '../../lib/formats/import';
import { problemReason } from '../../lib/formats/problem-text';
import { findOverview, type Overview } from '../../lib/reading/overview';
import { type ReadText, readTalk } from '../../lib/reading/paragraphs';
import { formatTime } from '../../lib/transcript/clock-text';
import { englishText } from '../messages/english-text';

/** The quickest counts: the others tell of other programs, and of code that has not run yet. */
const timedRuns = 4;

interface ReadFile extends Overview, Pick<ReadText, 'paragraphs'> {
  /** The time that the work takes. */
  readonly seconds: number;
}

function finish<Result>(work: Generator<void, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function read({ cues, chapters, language, timed }: Imported): ReadFile {
  const once = (): ReadFile => {
    const begun = performance.now();
    const text = finish(readTalk({ cues, chapters, language, isTimed: timed }));
    const overview = finish(findOverview(text, cues));
    return { ...overview, paragraphs: text.paragraphs, seconds: (performance.now() - begun) / 1000 };
  };
  const runs = Array.from({ length: timedRuns }, once);
  return runs.reduce((quickest, run) => (run.seconds < quickest.seconds ? run : quickest));
}

function toJson(file: string, { paragraphs, parts, terms, seconds }: ReadFile): string {
  return JSON.stringify({
    file,
    paragraphs: paragraphs.map(({ start, words, cue }) => ({ start, words, line: cue })),
    parts,
    terms: terms.map(({ term, count }) => ({ term, count })),
    seconds: Math.round(seconds * 1e4) / 1e4,
  });
}

function toReport(file: string, { paragraphs, parts, terms, seconds }: ReadFile): string {
  const sizes = paragraphs.map(({ words }) => words).sort((a, b) => a - b);
  const size = (share: number) => sizes[Math.floor(share * sizes.length)];
  const good = sizes.filter((words) => words >= 40 && words <= 120).length / sizes.length;
  return [
    file,
    `  ${sizes.length} paragraphs; words 10/50/90 %: ${size(0.1)}/${size(0.5)}/${size(0.9)}; ` +
      `${Math.round(100 * good)} % have 40 to 120; ${Math.round(1000 * seconds)} ms`,
    ...parts.map((part) => `  ${formatTime(part.start)} ${part.terms.join(' · ')}`),
    `  ${terms.map(({ term, count }) => `${term} ${count}`).join(' · ')}`,
  ].join('\n');
}

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
const write = args.includes('--json') ? toJson : toReport;
if (files.length === 0) {
  process.stderr.write('usage: npm run -s eval:reading -- FILE… [--json]\n');
  process.exitCode = 2;
}
for (const file of files) {
  try {
    const result = importTranscript(readFileSync(file));
    if (!result.ok) throw new Error(problemReason(result.problem, file, englishText));
    process.stdout.write(`${write(file, read(result))}\n`);
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
