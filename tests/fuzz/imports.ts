import { readdirSync, readFileSync } from 'node:fs';
import { importTranscript } from '../../lib/formats/import';
import { shapes } from '../bench/growth-shapes';
import { mutate, mutateBytes } from './mutate';
import type { Random } from './random';
import type { Fuzzed } from './target';

const folder = new URL('../fixtures/formats/', import.meta.url);
const longestFixture = 20_000;

const fixtures = readdirSync(folder)
  .filter((name) => name !== 'expected.json')
  .map((name) => readFileSync(new URL(name, folder)))
  .filter((bytes) => bytes.length <= longestFixture);

const texts = [...fixtures.map((bytes) => bytes.toString()), ...shapes.map((shape) => shape.make(1000))];

const encoder = new TextEncoder();

function makeFile(random: Random): Uint8Array {
  if (random.below(4) === 0) return mutateBytes(random.pick(fixtures), random);
  return encoder.encode(mutate(random.pick(texts), random.pick(texts), random));
}

/** What is wrong with lines that an import gives; null when all is well. */
function problemOf(bytes: Uint8Array): string | null {
  const result = importTranscript(bytes);
  if (!result.ok) return null;
  let before = 0;
  for (const { start, end } of result.cues) {
    if (!(start >= 0 && end >= start && Number.isFinite(end))) return `a line from ${start} to ${end}`;
    if (start < before) return `a line at ${start} after one at ${before}`;
    before = start;
  }
  return result.cues.length === 0 ? 'no line, and no reason' : null;
}

/** Files of every form with damage of every kind, and forms within others. */
export function fuzzImport(random: Random): Fuzzed {
  const bytes = makeFile(random);
  return { input: bytes, check: () => problemOf(bytes) };
}
