// Starts a TypeScript program of this folder, after installing what it needs: `node tests/run.mjs FILE [ARG…]`.
// Plain JavaScript without imports from packages, because it runs before packages are installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [program, ...programArguments] = process.argv.slice(2);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  console.error(`Sidecue needs Node 20.12 or newer; this is ${process.version}.`);
  process.exit(1);
}

/** Runs a command at the root and ends this process when it fails. Standard output belongs to the program. */
function prepare(command, ...parameters) {
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// npm writes this file at the end of an installation.
const installed = `${root}node_modules/.package-lock.json`;
const isInstalled =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
if (!isInstalled) {
  console.error('Installing dependencies (npm ci) …');
  prepare('npm', 'ci', '--no-fund', '--no-audit');
}
// An installation from before the speech model, or a cleaned folder.
prepare('node', 'tests/setup/model.mjs');
// tsconfig.json extends a file that WXT generates.
if (!existsSync(`${root}.wxt/tsconfig.json`)) prepare('npx', '--no-install', 'wxt', 'prepare');

const child = spawn(process.execPath, ['--import', 'tsx', program, ...programArguments], {
  stdio: 'inherit',
});
// The program handles these signals itself; this process waits until it has ended.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT') child.kill(signal);
  });
}
child.on('exit', (code, signal) => {
  process.exit(code ?? 128 + constants.signals[signal]);
});
