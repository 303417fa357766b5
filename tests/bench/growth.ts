/*
 * How the time of an import and of a search grows with the length of a text, for more than a hundred kinds of text. A
 * text of twice the length may take 2.6 times as long: n log n with room for noise. Alone: npm run bench -- growth
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { GrowthGroup } from './growth-all';
import { mostGrowth } from './growth-of';
import type { BenchRow } from './measure';

/** A megabyte of any kind of text may take so many ms. */
const mostMsInMegabyte = 3000;

/**
 * Garbage is collected in the thread that is measured, and as seldom as can be: when it happens depends on all that was
 * measured before. Its cost grows with the memory in use, which the work's own time bounds.
 */
const flags = ['--single-threaded-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'];
const moreFlags = ['--initial-heap-size=3000', '--max-old-space-size=6000'];

/** The worst growth of each group. Throws with the names of the kinds of text that grow too fast or take too long. */
export function benchGrowth(): BenchRow[] {
  const program = fileURLToPath(new URL('growth-all.ts', import.meta.url));
  const printed = execFileSync(process.execPath, [...flags, ...moreFlags, '--import', 'tsx', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [onPurpose, ...groups] = JSON.parse(printed) as GrowthGroup[];
  if (!onPurpose?.growths.every(({ worst }) => worst > mostGrowth))
    throw new Error('What is quadratic on purpose does not show: these figures mean nothing.');
  const bad = groups
    .flatMap(({ growths }) => growths)
    .filter(
      ({ worst, time, length }) =>
        worst > mostGrowth || (length >= 2 ** 20 && time > (mostMsInMegabyte * length) / 2 ** 20),
    );
  if (bad.length > 0) {
    const told = bad.map(({ name, worst, time }) => `${name}: ${worst.toFixed(1)} (${time.toFixed(0)} ms)`);
    throw new Error(
      `Twice the text takes more than ${mostGrowth} times as long, or a megabyte more than ${mostMsInMegabyte} ms:\n${told.join('\n')}`,
    );
  }
  return [onPurpose, ...groups].flatMap(({ name, growths }) => {
    const slowest = growths.reduce((slow, next) => (next.time > slow.time ? next : slow));
    return [
      {
        name: `${growths.length} ${name}: worst growth at a doubling`,
        value: Math.max(...growths.map(({ worst }) => worst)),
        unit: 'times',
      },
      { name: `${growths.length} ${name}: the slowest (${slowest.name})`, value: slowest.time, unit: 'ms' },
    ];
  });
}
