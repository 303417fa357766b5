/**
 * `npm run zip`: builds for both browsers and writes the packages, the source package among them, into `.output/store`.
 * `--check` also builds from the source package in an empty folder, and fails where that gives other bytes.
 */
import { join } from 'node:path';
import { root } from '../setup/run-tool';
import { makePackages } from './make-packages';

const isMade = await makePackages(join(root, '.output/store'), process.argv.includes('--check'));
process.exitCode = isMade ? 0 : 1;
