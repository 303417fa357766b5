/*
 * `npm run fuzz -- N [--seed S]`: feeds N inputs to what reads foreign data: imports, queries, backups and messages.
 * An input that makes the product throw or give nonsense is saved as a file; the counts are printed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../setup/run-tool';
import { createRandom } from './random';
import { problemOf, targets } from './targets';

const turns = Object.entries(targets).flatMap(([name, { share }]) => Array<string>(share).fill(name));

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const count = Number(positionals[0]);
const firstSeed = Number(values.seed);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(firstSeed)) {
  console.error('npm run fuzz -- N [--seed S]: N inputs, made from the whole number S (1).');
  process.exit(1);
}

const folder = join(root, '.output', 'fuzz');
const counts = Object.fromEntries(Object.keys(targets).map((name) => [name, { inputs: 0, failed: 0 }]));
let slowestMs = 0;

for (let index = 0; index < count; index += 1) {
  const seed = firstSeed + index;
  const name = turns[index % turns.length] ?? '';
  const fuzzed = targets[name]!.make(createRandom(seed));
  const begin = performance.now();
  const problem = await problemOf(fuzzed);
  slowestMs = Math.max(slowestMs, performance.now() - begin);
  counts[name]!.inputs += 1;
  if (problem === null) continue;
  counts[name]!.failed += 1;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${seed}`);
  writeFileSync(`${file}.input`, fuzzed.input);
  writeFileSync(`${file}.txt`, `${problem}\n`);
  console.log(`${name}, seed ${seed}: ${problem.split('\n')[0]} (${file}.input)`);
}
for (const [name, { inputs, failed }] of Object.entries(counts)) {
  console.log(`${name}: ${inputs} inputs, ${failed} failed`);
}
console.log(`the slowest took ${slowestMs.toFixed(0)} ms`);
process.exitCode = Object.values(counts).some(({ failed }) => failed > 0) ? 1 : 0;
