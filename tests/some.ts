/**
 * `npm run test:unit -- NAME…` and `npm run test:browser -- NAME…`: the tests of one kind whose path contains one of
 * the names, or all of them. Options of Vitest, such as `-t TITLE`, are passed on.
 */
import { root, runTool } from './setup/run-tool';
import { staleBuildProblem } from './setup/stale-build';

const [kind, ...filters] = process.argv.slice(2);
const problem = kind === 'browser' ? staleBuildProblem(root) : null;
if (problem !== null) console.error(problem);
const isGreen =
  problem === null &&
  (await runTool('vitest', 'run', '--config', `tests/vitest.${kind}.config.ts`, ...filters));
process.exitCode = isGreen ? 0 : 1;
