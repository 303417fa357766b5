/** `npm test`: every check there is, one after the other; the last line counts them all. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Runs a program of a package in node_modules; true when it exits with 0. */
function run(command: string, ...parameters: string[]): Promise<boolean> {
  console.log(`\n▶ ${command} ${parameters.join(' ')}`);
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', command, ...parameters], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** A command that is one check. */
async function check(command: string, ...parameters: string[]): Promise<Count> {
  return (await run(command, ...parameters)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A set of tests. What was skipped counts as failed, and so does a run that fails without a failing test. */
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

const steps: readonly (() => Promise<Count>)[] = [
  // Types of the entry points and messages, which the compiler then reads.
  () => check('wxt', 'prepare'),
  () => check('tsc', '--noEmit'),
  () => check('biome', 'check', '--error-on-warnings', '.'),
  () => tests('tests/vitest.unit.config.ts'),
  () => check('wxt', 'build'),
  () => check('wxt', 'build', '-b', 'firefox'),
  () => tests('tests/vitest.browser.config.ts'),
];

const total = { passed: 0, failed: 0 };
for (const step of steps) {
  const { passed, failed } = await step();
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
