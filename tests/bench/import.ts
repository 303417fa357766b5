import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { writeClock } from '../../lib/formats/clock';
import { importTranscript } from '../../lib/formats/import';
import { bundledTalks } from '../../lib/talks/catalogue';
import type { Cue } from '../../lib/transcript/cue';
import { type EngineCue, type ImportEngine, importEngines, readsForm } from './import-engines';
import { type BenchRow, benchTable, usedMegabytes } from './measure';
import { talkForms } from './talk-forms';

const root = new URL('../../', import.meta.url);

const mostCues = 99_000;
/** Above this for a tenth of the file, the whole of it would take minutes: one of the peers is quadratic. */
const longestTenthMs = 1000;

/** About 20 MB in somewhat fewer than the 100,000 cues that may be imported; or a part of that. */
function makeLargeFile(form: 'vtt' | 'srt', count: number): Uint8Array {
  const text = 'the quick brown fox jumps over <i>a line</i> &amp; on, '.repeat(3);
  const mark = form === 'vtt' ? '.' : ',';
  const cues = Array.from({ length: count }, (_, index) => {
    const times = `${writeClock(index * 2, mark)} --> ${writeClock(index * 2 + 1.9, mark)}`;
    return `${index + 1}\n${times}\n${text}\n${index}\n`;
  });
  return new TextEncoder().encode(`${form === 'vtt' ? 'WEBVTT\n\n' : ''}${cues.join('\n')}`);
}

async function benchLargeFile(engine: ImportEngine, form: 'vtt' | 'srt'): Promise<BenchRow[]> {
  const tenth = makeLargeFile(form, mostCues / 10);
  const begin = performance.now();
  await engine.read(tenth, form);
  const isSlow = performance.now() - begin > longestTenthMs;
  const bytes = isSlow ? tenth : makeLargeFile(form, mostCues);
  // What earlier rounds left is freed only once the stack is empty.
  await new Promise((resolve) => setTimeout(resolve, 50));
  usedMegabytes();
  const before = usedMegabytes();
  const start = performance.now();
  const cues = await engine.read(bytes, form);
  const time = performance.now() - start;
  const kept = usedMegabytes() - before;
  const name = `${(bytes.length / 1e6).toFixed(0)} MB ${form.toUpperCase()}, ${engine.name}`;
  return [
    { name: `${name}: time`, value: time, unit: 'ms' },
    { name: `${name}: memory kept`, value: kept, unit: 'MB' },
    { name: `${name}: cues`, value: cues.length, unit: `of ${isSlow ? mostCues / 10 : mostCues}` },
  ];
}

function plain(text: string): string {
  return text
    .replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same number of cues, the same times (within `tolerance` seconds), and the wanted text in each. */
function isRight(cues: readonly EngineCue[], wanted: readonly EngineCue[], tolerance: number): boolean {
  return (
    cues.length === wanted.length &&
    wanted.every(({ start, end, text }, index) => {
      const cue = cues[index]!;
      const isTimed = Math.abs(cue.start - start) <= tolerance && Math.abs(cue.end - end) <= tolerance;
      return isTimed && (cue.text.includes(text) || plain(cue.text) === text);
    })
  );
}

async function countRight(
  engine: ImportEngine,
  files: readonly { form: string; bytes: Uint8Array; wanted: readonly EngineCue[]; tolerance: number }[],
): Promise<{ right: number; of: number }> {
  let right = 0;
  const own = files.filter(({ form }) => readsForm(engine, form));
  for (const { form, bytes, wanted, tolerance } of own) {
    try {
      if (isRight(await engine.read(bytes, form), wanted, tolerance)) right += 1;
    } catch {
      // A parser that gives up has not read the file: counted as wrong.
    }
  }
  return { right, of: own.length };
}

function hazardFiles() {
  const folder = new URL('tests/fixtures/formats/', root);
  const expected: Record<string, { cues?: [number, number, string][] }> = JSON.parse(
    readFileSync(new URL('expected.json', folder), 'utf8'),
  );
  return Object.entries(expected).flatMap(([name, { cues }]) =>
    cues
      ? [
          {
            form: name.slice(name.lastIndexOf('.') + 1),
            bytes: readFileSync(new URL(name, folder)),
            wanted: cues.map(([start, end, text]) => ({ start, end, text })),
            tolerance: 0.002,
          },
        ]
      : [],
  );
}

function talkFiles() {
  const talks = bundledTalks.map(({ id }): readonly Cue[] => {
    const result = importTranscript(readFileSync(new URL(`lib/talks/${id}.txt`, root)));
    if (!result.ok) throw new Error(`${id}: ${result.problem.code}`);
    return result.cues;
  });
  return Object.entries(talkForms).flatMap(([form, write]) =>
    talks.map((cues) => {
      // Forms without ends, or in whole seconds, cannot give back more than they hold: equal stamps share
      // the time to the next.
      const isOpen = ['lrc', 'one-line.txt', 'two-line.txt'].includes(form);
      const bytes = new TextEncoder().encode(write(cues));
      const tolerance = isOpen ? 1.01 : form === 'ass' ? 0.011 : 0.002;
      return { form, bytes, wanted: cues, tolerance, isOpen };
    }),
  );
}

/** Forms without ends are compared by their starts and texts alone. */
function withoutEnds(files: ReturnType<typeof talkFiles>, engine: ImportEngine) {
  const read: ImportEngine['read'] = async (bytes, form) => {
    const cues = await engine.read(bytes, form);
    const isOpen = files.some((file) => file.bytes === bytes && file.isOpen);
    return isOpen ? cues.map((cue) => ({ ...cue, end: 0 })) : cues;
  };
  const wanted = files.map((file) =>
    file.isOpen ? { ...file, wanted: file.wanted.map((c) => ({ ...c, end: 0 })) } : file,
  );
  return { engine: { ...engine, read }, files: wanted };
}

/** Import beside three libraries on the same files: speed, memory and how many files come out right. */
export async function benchImport(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const form of ['vtt', 'srt'] as const) {
    for (const engine of importEngines) rows.push(...(await benchLargeFile(engine, form)));
  }
  const hazards = hazardFiles();
  const talks = talkFiles();
  for (const engine of importEngines) {
    const onHazards = await countRight(engine, hazards);
    rows.push({
      name: `hazard files right, ${engine.name}`,
      value: onHazards.right,
      unit: `of ${onHazards.of}`,
    });
    const open = withoutEnds(talks, engine);
    const onTalks = await countRight(open.engine, open.files);
    rows.push({
      name: `talks in each form right, ${engine.name}`,
      value: onTalks.right,
      unit: `of ${onTalks.of}`,
    });
  }
  return rows;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${benchTable(await benchImport())}\n`);
}
