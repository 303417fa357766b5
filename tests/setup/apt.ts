import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const aptGet = '/usr/bin/apt-get';

/** True where packages can be installed without a password: Debian or Ubuntu, as root. */
export function hasApt(): boolean {
  return process.getuid?.() === 0 && existsSync(aptGet);
}

/** Runs apt-get; true when it succeeds. Its output goes to our error stream: installing takes a while. */
function runApt(...parameters: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(aptGet, parameters, {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** Installs the first of `packages` that is available; false when none is. */
export async function installWithApt(packages: readonly string[]): Promise<boolean> {
  await runApt('update', '-qq');
  for (const name of packages) {
    if (await runApt('install', '-y', '-qq', '--no-install-recommends', name)) return true;
  }
  return false;
}
