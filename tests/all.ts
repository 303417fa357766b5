/** `npm test`: every check there is; the last line counts them all. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runTool } from './setup/run-tool';
import { staleBuildProblem } from './setup/stale-build';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Runs a program after saying which. */
function run(command: string, ...parameters: string[]): Promise<boolean> {
  console.log(`\n▶ ${command} ${parameters.join(' ')}`);
  return runTool(command, ...parameters);
}

/** A command that is one check. */
async function check(command: string, ...parameters: string[]): Promise<Count> {
  return (await run(command, ...parameters)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A set of tests. A skipped test counts as failed, and so does a run that fails without a failing test. */
async function tests(config: string): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'sidecue-tests-'));
  const file = join(folder, 'result.json');
  const shown = ['--reporter=default', '--reporter=tests/second-tries.ts'];
  const reporters = [...shown, '--reporter=json', `--outputFile.json=${file}`];
  const isGreen = await run('vitest', 'run', '--config', config, ...reporters);
  try {
    const result = JSON.parse(await readFile(file, 'utf8'));
    const failed = result.numTotalTests - result.numPassedTests;
    return { passed: result.numPassedTests, failed: failed === 0 && !isGreen ? 1 : failed };
  } catch (error) {
    console.error(`${config} gave no result:`, error);
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Tests of the two builds. A build that failed leaves an old one, which is not worth testing. */
function browserTests(): Promise<Count> | Count {
  const problem = staleBuildProblem(root);
  if (problem === null) return tests('tests/vitest.browser.config.ts');
  console.error(problem);
  return { passed: 0, failed: 1 };
}

/** One after the other; the checks of a step at a time. */
const steps: readonly (readonly (() => Promise<Count> | Count)[])[] = [
  // Generates the types of entry points and messages that the compiler reads.
  [() => check('wxt', 'prepare')],
  [
    () => check('tsc', '--noEmit'),
    () => check('biome', 'check', '--error-on-warnings', '.'),
    () => check('knip', '--config', 'tests/knip.config.ts'),
  ],
  [() => tests('tests/vitest.unit.config.ts')],
  [() => check('wxt', 'build')],
  [() => check('wxt', 'build', '-b', 'firefox')],
  [browserTests],
];

const total = { passed: 0, failed: 0 };
for (const step of steps) {
  for (const { passed, failed } of await Promise.all(step.map((begin) => begin()))) {
    total.passed += passed;
    total.failed += failed;
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
