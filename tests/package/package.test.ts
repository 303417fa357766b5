import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { talks } from '../browser/talks';
import { extensionDirs, readFilesIn } from './files';

const root = join(import.meta.dirname, '../..');

/** Addresses of other hosts that bundles contain and never request. */
const knownAddresses: readonly RegExp[] = [
  // Names of XML vocabularies.
  /^https?:\/\/www\.w3\.org\//,
  // Links that the reader may follow or copy, and patterns of pages.
  /^https:\/\/(www|m)\.youtube\.com\//,
  /^https:\/\/youtu\.be\//,
  // Links in error messages of the framework and of the runtime for models.
  /^https:\/\/(github\.com\/wxt-dev|wxt\.dev|web\.dev|rolldown\.rs)\//,
  // An example of an address on this computer.
  /^http:\/\/127\.0\.0\.1:8080$/,
  // Where the text of a licence stands.
  /^https:\/\/mozilla\.org\/MPL\//,
];

/** Makes transcripts. The runtime of its model can load its own file in several ways; the package's policy allows no other. */
const makesTranscripts = /making-worker-[\w-]+\.js$/;

describe.for(extensionDirs)('%s', ([, dir]) => {
  const scripts = readFilesIn(dir, ['.js']);

  test.for([
    ['What runs on every YouTube page', 'youtube-watcher.js', 3],
    ['What offers a transcript on a YouTube page', 'youtube-offer.js', 10],
    // It is compiled anew each time that the browser wakes it up.
    ['The background', 'background.js', 50],
  ] as const)('%s, %s, is at most %d KB of script, zipped', ([, name, mostKb]) => {
    const size = gzipSync(readFileSync(join(dir, name))).length;
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(mostKb * 1024);
  });

  test('What runs on every page of a site that the listener has allowed is at most 4 KB of script, zipped', () => {
    const sizes = ['page-watcher.js', 'page-hook.js', 'page-ear.js'].map(
      (name) => gzipSync(readFileSync(join(dir, name))).length,
    );
    for (const size of sizes) expect(size).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(4 * 1024);
  });

  test.for([[['youtube-watcher.js', 'youtube-agent.js']], [['page-agent.js']]] as const)(
    'What runs in a page while it holds the panel, %s, is at most 15,000 bytes of script, zipped',
    ([names]) => {
      const sizes = names.map((name) => gzipSync(readFileSync(join(dir, name))).length);
      expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(15_000);
    },
  );

  test('The panel’s page loads at most 60 KB of script, zipped, before its first lines are drawn', () => {
    const page = readFileSync(join(dir, 'panel.html'), 'utf8');
    const names = [...page.matchAll(/"\/([^"]+\.js)"/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(2);
    const size = names.reduce((sum, name) => sum + gzipSync(readFileSync(join(dir, name))).length, 0);
    expect(size).toBeLessThanOrEqual(60 * 1024);
  });

  test('The worker that imports loads at most 120 KB of script, 45 KB zipped, before it reads a file', () => {
    const assets = join(dir, 'assets');
    const name = readdirSync(assets).find((file) => /^import-worker-.*\.js$/.test(file))!;
    const worker = readFileSync(join(assets, name), 'utf8');
    // Behind these names, `import(…)` loads what few files need.
    const shared = [...worker.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)].map(([, file]) => file!);
    const texts = [worker, ...shared.map((file) => readFileSync(join(assets, file), 'utf8'))];
    const sizeOf = (measure: (text: string) => number) => texts.reduce((sum, text) => sum + measure(text), 0);
    expect(sizeOf((text) => Buffer.byteLength(text))).toBeLessThanOrEqual(120 * 1024);
    expect(sizeOf((text) => gzipSync(text).length)).toBeLessThanOrEqual(45 * 1024);
  });

  test('The five talks are in it, and no other', () => {
    const files = readFilesIn(join(dir, 'talks'), ['.json']).map(([path]) => path);
    expect(files.toSorted()).toEqual(talks.map(({ id }) => `${id}.json`));
  });

  test('The licences of all packages that the code of the extension imports are in it', () => {
    const licences = readFileSync(join(dir, 'licences.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies))
      expect(licences).toContain(`\n${name} ${dependencies[name]}\n`);
    expect(licences.match(/^Copyright/gim)?.length).toBeGreaterThan(Object.keys(dependencies).length);
    expect(licences).toMatch(/^Sidecue\n/);
  });

  test('No script is evaluated from text or brought from elsewhere', () => {
    expect(scripts.length).toBeGreaterThan(3);
    for (const [path, text] of scripts) {
      expect(text, path).not.toMatch(/\beval\(|new Function\(|importScripts\(|WebSocket|sendBeacon/);
      if (!makesTranscripts.test(path)) expect(text, path).not.toContain('XMLHttpRequest');
    }
  });

  test('No bundle holds an address that is not known to be harmless', () => {
    const addresses = scripts.flatMap(
      ([, text]) => text.match(/https?:\/\/[\w.-]+\.\w+[^\s"'`)<>\\,]*/g) ?? [],
    );
    const unknown = addresses.filter((address) => !knownAddresses.some((known) => known.test(address)));
    expect([...new Set(unknown)]).toEqual([]);
  });
});

// The linter starts slowly on a machine with other work; the time only ends one that hangs.
test('web-ext finds no error, and no warning but those that cannot be helped', {
  timeout: 600_000,
}, async () => {
  const [, dir] = extensionDirs[1];
  const lint = await promisify(execFile)(
    'npx',
    ['--no-install', 'web-ext', 'lint', '--source-dir', dir, '--no-config-discovery', '--output', 'json'],
    { cwd: root, maxBuffer: 1e7, shell: process.platform === 'win32' },
  ).catch((failed: { stdout: string }) => failed);
  const { errors, warnings } = JSON.parse(lint.stdout) as {
    errors: unknown[];
    warnings: { code: string; message: string; file: string }[];
  };
  expect(errors).toEqual([]);
  // Preact can set inner HTML; a test below shows that our code never asks for it. One warning for each bundle with Preact.
  const isPreact = ({ code, message, file }: (typeof warnings)[number]) =>
    code === 'UNSAFE_VAR_ASSIGNMENT' &&
    message === 'Unsafe assignment to innerHTML' &&
    readFileSync(join(dir, file), 'utf8').includes('dangerouslySetInnerHTML');
  const isRuntime = ({ code, message, file }: (typeof warnings)[number]) =>
    code === 'UNSAFE_VAR_ASSIGNMENT' &&
    message === 'Unsafe call to import for argument 0' &&
    makesTranscripts.test(file);
  expect(warnings.filter((warning) => !isPreact(warning) && !isRuntime(warning))).toEqual([]);
  const files = warnings.map(({ file }) => file);
  expect(files.length).toBe(new Set(files).size);
});

describe('the source', () => {
  const ours = ['lib', 'components', 'entrypoints'].flatMap((room) =>
    readFilesIn(join(root, room), ['.ts', '.tsx']),
  );

  test('Text never becomes markup', () => {
    for (const [path, text] of ours) {
      expect(text, path).not.toMatch(
        /innerHTML|InnerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|createContextualFragment/,
      );
    }
  });

  test('Every message that is used is in the catalogue, and every message in it is used', () => {
    const sources =
      ours.map(([, text]) => text).join('\n') + readFileSync(join(root, 'wxt.config.ts'), 'utf8');
    // Those with a form for each kind of count are used by what comes before `_one` and `_other`.
    const names = new Set(Object.keys(messages).map((key) => key.replace(/_(?:one|other)$/, '')));
    const unused = [...names].filter((name) => !new RegExp(`['"_]${name}['"_]`).test(sources));
    expect(unused).toEqual([]);
    const used = [...sources.matchAll(/\btext\(\s*'(\w+)'|getMessage\('(\w+)'|__MSG_(\w+)__/g)].map(
      ([, a, b, c]) => a ?? b ?? c!,
    );
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  test('Every message that takes a value says where', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const places = [...message.matchAll(/\$(\d)/g)].map(([, number]) => Number(number));
      expect(places.toSorted(), key).toEqual(places.map((_, index) => index + 1));
    }
  });
});
