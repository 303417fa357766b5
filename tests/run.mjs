// Starts a TypeScript program of this folder, after installing what it needs: `node tests/run.mjs FILE [ARG…]`.
// Plain JavaScript without imports from packages, because it runs before there are any.
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

// npm writes this file at the end of an installation.
const installed = `${root}node_modules/.package-lock.json`;
const isInstalled =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
if (!isInstalled) {
  console.error('Installing dependencies (npm ci) …');
  // Standard output belongs to the program.
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const child = spawn(process.execPath, ['--import', 'tsx', program, ...programArguments], {
  stdio: 'inherit',
});
// The program ends by itself on these; this process waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT') child.kill(signal);
  });
}
child.on('exit', (code, signal) => {
  process.exit(code ?? 128 + constants.signals[signal]);
});
