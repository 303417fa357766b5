/**
 * `npm run release -- X.Y.Z`: runs all tests, and makes this the version in package.json and in the changelog. It
 * commits nothing.
 */
import { spawnSync } from 'node:child_process';
import { root } from '../setup/run-tool';
import { raiseVersion } from './new-version';

const [version = ''] = process.argv.slice(2);
const problem = await raiseVersion({
  root,
  version,
  date: new Date().toISOString().slice(0, 10),
  runTests: async () =>
    spawnSync('npm', ['test'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      .status === 0,
});
if (problem === null) {
  console.log(`\nThe version is ${version}. Look at the changes, and then:`);
  console.log(
    `  git commit -am "Version ${version}" && git tag v${version} && git push origin HEAD v${version}`,
  );
} else {
  console.error(`\nNothing was changed. ${problem}`);
  process.exitCode = 1;
}
