import { join } from 'node:path';
import { root, runTool } from '../setup/run-tool';
import { differingPackages } from './check-source';
import { writePackages } from './packages';

/**
 * Builds for both browsers and writes the packages into `folder`. With `isChecked` it also builds from the source
 * package in an empty folder. Resolves to true when all is well, and says what is not.
 */
export async function makePackages(folder: string, isChecked: boolean): Promise<boolean> {
  for (const browser of ['chrome', 'firefox']) {
    if (!(await runTool('wxt', 'build', '-b', browser))) return false;
  }
  await writePackages(root, folder);
  const packages = join(folder, 'packages');
  console.log(`Packages: ${packages}`);
  if (!isChecked) return true;
  const differing = await differingPackages(root, packages);
  if (differing.length > 0) {
    console.error(`Built from the source package, these are not the same: ${differing.join(', ')}`);
    return false;
  }
  console.log('Built from the source package, all packages are the same byte for byte.');
  return true;
}
