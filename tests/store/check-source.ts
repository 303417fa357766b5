import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { packageNames, versionOf } from './packages';

async function unpack(archive: string, folder: string): Promise<void> {
  const { files } = await JSZip.loadAsync(readFileSync(archive));
  for (const file of Object.values(files).filter(({ dir }) => !dir)) {
    const path = join(folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.async('uint8array'));
  }
}

/**
 * Builds from the source package in an empty folder, by the steps in its README. Resolves to the names of packages that
 * differ from those in `packages`; to none when all are the same byte for byte. Needs npm's registry.
 */
export async function differingPackages(root: string, packages: string): Promise<string[]> {
  const version = versionOf(root);
  const folder = mkdtempSync(join(tmpdir(), 'sidecue-source-'));
  try {
    await unpack(join(packages, `sidecue-${version}-source.zip`), folder);
    for (const parameters of [['ci'], ['run', 'zip']]) {
      const shell = process.platform === 'win32';
      execFileSync('npm', parameters, { cwd: folder, stdio: ['ignore', 2, 2], shell });
    }
    const bytes = (parent: string, name: string) => readFileSync(join(parent, name));
    const built = join(folder, '.output/store/packages');
    return packageNames(version).filter((name) => !bytes(built, name).equals(bytes(packages, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
