import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importTranscript } from '../../lib/formats/import';
import type { Problem } from '../../lib/formats/problem';

interface ExpectedImport {
  readonly format: string;
  readonly cues: readonly (readonly [number, number, string, string | null])[];
  readonly words: number;
  readonly mended: readonly string[];
  readonly warnings: number;
  readonly language?: string;
  readonly title?: string;
  readonly chapters?: readonly (readonly [number, string])[];
}

interface ExpectedRefusal {
  readonly error: { readonly line: number; readonly code: Problem['code'] };
}

const folder = new URL('../fixtures/formats/', import.meta.url);
const expected: Record<string, ExpectedImport | ExpectedRefusal> = JSON.parse(
  readFileSync(new URL('expected.json', folder), 'utf8'),
);

function importFixture(name: string) {
  return importTranscript(readFileSync(new URL(name, folder)));
}

const readable = Object.entries(expected).flatMap(([name, want]) => ('cues' in want ? [{ name, want }] : []));
const refused = Object.entries(expected).flatMap(([name, want]) => ('error' in want ? [{ name, want }] : []));

describe('each form and hazard', () => {
  test.each(readable)('$name gives its cues', ({ name, want }) => {
    const result = importFixture(name);
    if (!result.ok) throw new Error(`refused, line ${result.problem.line}: ${result.problem.code}`);
    const round = (seconds: number) => Math.round(seconds * 1000) / 1000;
    expect({
      format: result.format,
      cues: result.cues.map((cue) => [round(cue.start), round(cue.end), cue.text, cue.speaker ?? null]),
      words: result.words,
      mended: result.mended.map((mending) => mending.kind),
      warnings: result.warnings.length,
      language: result.language,
      title: result.title ?? '',
      chapters: result.chapters.map((chapter) => [chapter.start, chapter.title]),
    }).toEqual({ language: '', title: '', chapters: [], ...want });
  });

  test.each(refused)('$name is refused with its line and the reason', ({ name, want }) => {
    const result = importFixture(name);
    expect(result).toMatchObject({ ok: false, problem: want.error });
  });
});
