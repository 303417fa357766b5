/**
 * `npm run zip`: builds for both browsers and writes the packages, the source package among them, into `.output/store`.
 * `--check` also builds from the source package in an empty folder, and fails where that gives other bytes.
 */
import { join } from 'node:path';
import { root, runTool } from '../setup/run-tool';
import { differingPackages } from './check-source';
import { writePackages } from './packages';

const folder = join(root, '.output/store');
const packages = join(folder, 'packages');

for (const browser of ['chrome', 'firefox']) {
  if (!(await runTool('wxt', 'build', '-b', browser))) process.exit(1);
}
await writePackages(root, folder);
console.log(`Packages: ${packages}`);

if (process.argv.includes('--check')) {
  const differing = await differingPackages(root, packages);
  if (differing.length > 0) {
    console.error(`Built from the source package, these are not the same: ${differing.join(', ')}`);
    process.exit(1);
  }
  console.log('Built from the source package, all packages are the same byte for byte.');
}
