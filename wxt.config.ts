import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { type BuildOutput, defineConfig } from 'wxt';
import { youTubeSites } from './lib/homes/youtube-address';
import { readBundledTalks } from './lib/talks/build';
import { encodeTalk } from './lib/talks/packed';
import { bringModel, modelFiles, modelFolder } from './tests/setup/model.mjs';

const talksFolder = new URL('./lib/talks/', import.meta.url);

/**
 * The library page may ask a program on this computer, and hosts for an episode, where the listener wants it; the other
 * pages forbid themselves to ask anybody but the package. Chromium knows no IPv6 address in a policy.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  // The speech recogniser is compiled code in the package.
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  // The welcome page shows the panel at work.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // The panel stands in pages; the browser lets them load no other page of ours.
  "frame-ancestors 'self' https: http:",
].join('; ');

/**
 * The hook runs in pages, which can read where the functions that called them are from. Firefox hides it; Chromium would
 * show the address of the extension.
 */
const hideAddressOfHook: Plugin = {
  name: 'hide-address-of-hook',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const hook = bundle['page-hook.js'];
    if (hook?.type === 'chunk') hook.code += '\n//# sourceURL=<anonymous>\n';
  },
};

/** The modules in workers, of which the build's own list says nothing. */
const workerModules = new Set<string>();

const noteWorkerModules: Plugin = {
  name: 'note-worker-modules',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') for (const id of chunk.moduleIds) workerModules.add(id);
    }
  },
};

/** The folders of the packages whose code is in a build. */
function bundledPackages({ steps }: Pick<BuildOutput, 'steps'>): string[] {
  const modules = steps.flatMap(({ chunks }) =>
    chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])),
  );
  const folders = [...modules, ...workerModules].flatMap((id) => {
    // A module that a plugin has made begins with a zero.
    const [before, inside] = id
      .replaceAll('\\', '/')
      .replace('\0', '')
      .split(/\/node_modules\/(?!.*\/node_modules\/)/);
    const parts = inside?.split('/') ?? [];
    const name = parts.slice(0, parts[0]?.startsWith('@') ? 2 : 1).join('/');
    return name === '' ? [] : [`${before}/node_modules/${name}`];
  });
  return [...new Set(folders)].sort();
}

/** The name of a package and the text of its licence; what it says of itself where it brings no text. */
function licenceOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  const author = typeof about.author === 'string' ? about.author : about.author?.name;
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : `Copyright (c) ${author ?? `the authors of ${about.name}`}\n\n${mitTerms(about)}`;
  return `${about.name} ${about.version}\n\n${text}`;
}

/** The terms of the MIT licence, from our own. @throws Error for a package under another one */
function mitTerms({ name, license }: { name: string; license: string }): string {
  if (license !== 'MIT') throw new Error(`${name} brings no text of its licence, ${license}.`);
  const ours = readFileSync(new URL('./LICENSE', import.meta.url), 'utf8');
  return ours.slice(ours.indexOf('Permission is hereby granted')).trim();
}

/** What recognises speech comes out of packages that are not bundled; all of it is under the MIT licence. */
const speechLicences = [
  ['Moonshine tiny, the English speech model', 'Copyright (c) 2025 Useful Sensors, Inc.'],
  ['Silero VAD, the model that finds voices', 'Copyright (c) 2020-present Silero Team'],
  ['llama-tokenizer-js, the vocabulary of the speech model', 'Copyright 2023 belladore.ai'],
].map(([name, copyright]) => `${name}\n\n${copyright}\n\n${mitTerms({ name: '', license: 'MIT' })}`);

/** All licences under which the code and the models in a build stand, ours first. */
function licencesOf(output: Pick<BuildOutput, 'steps'>): string {
  const ours = `Sidecue\n\n${readFileSync(new URL('./LICENSE', import.meta.url), 'utf8').trim()}`;
  return `${[ours, ...bundledPackages(output).map(licenceOf), ...speechLicences].join(`\n\n${'-'.repeat(60)}\n\n`)}\n`;
}

/**
 * What pages share, in few files. By itself, the bundler makes one for each set of pages that share something, 25 for the
 * panel, and loading each costs some milliseconds.
 */
const sharedByPages = {
  groups: [
    {
      name: 'shared',
      test: /preload-helper|wxt-html-plugins|[\\/](node_modules[\\/](@?preact|@wxt-dev|superlock|valibot)|lib[\\/](browser|messages|transcript)|components[\\/]controls(?![\\/](Menu|menu-|use-(menu|arrow))))[\\/]/,
      tags: ['$initial' as const],
      minShareCount: 3,
      priority: 2,
    },
    {
      name: 'panel-and-library',
      test: /[\\/]lib[\\/](reading|keys|players)[\\/]|MenuButton|key-choices|library[\\/]problem-text/,
      tags: ['$initial' as const],
      minShareCount: 2,
      priority: 1,
    },
    // The panel in its page. Without `main`, for which the views that are loaded later would wait while it awaits them.
    {
      name: 'panel-parts',
      test: /[\\/](components[\\/](panel|overlay)|entrypoints[\\/]panel[\\/](?!main|index)|lib[\\/](panel|timeline|frame|kept[\\/](ke(pt|ep)|settings|preferences|mirror|refusals|placement|changes)))/,
      tags: ['$initial' as const],
    },
  ],
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // The browsers below at their minimum: `light-dark()` stays as it is written.
  vite: () => ({
    plugins: [preact(), hideAddressOfHook],
    // Modules may load others when they need them.
    worker: { format: 'es', plugins: () => [noteWorkerModules] },
    build: { cssTarget: ['chrome133', 'firefox144'], modulePreload: { polyfill: false } },
  }),
  webExt: { disabled: true },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Firefox's sidebar needs no permission.
    permissions: ['activeTab', 'scripting', ...(browser === 'firefox' ? [] : ['sidePanel']), 'storage'],
    host_permissions: [...youTubeSites],
    // Requested for one site at a time, when the listener wants the overlay to open there by itself, or while an episode
    // is fetched from there.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Tells to which host a redirect leads, while an episode is fetched.
    optional_permissions: ['webRequest'],
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+T' },
        description: '__MSG_commandToggle__',
      },
      'focus-search': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_commandSearch__',
      },
    },
    // Pages cannot read it. Chromium gives it an address that changes, so that they cannot find it either;
    // Firefox gives every installation an address of its own.
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['https://*/*', 'http://*/*'],
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    content_scripts: [{ matches: [...youTubeSites], js: ['youtube-watcher.js'], run_at: 'document_end' }],
    // The development server needs more permissions, which WXT adds to the browser's default policy.
    ...(command === 'build' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidecue@sidecue.example',
              strict_min_version: '144.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '144.0' },
          },
        }
      : { minimum_chrome_version: '133' }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ inputPath }) => inputPath.endsWith('.html'))) return;
      const options = config.build?.rolldownOptions;
      config.build = {
        ...config.build,
        rolldownOptions: { ...options, output: { ...options?.output, codeSplitting: sharedByPages } },
      };
    },
    'build:before': bringModel,
    'build:done': ({ config }, output) => {
      writeFileSync(join(config.outDir, 'licences.txt'), licencesOf(output));
    },
    'build:publicAssets': (_wxt, files) => {
      // Beside our own code in that folder, every file is a talk. Systems add hidden files to folders.
      const names = readdirSync(talksFolder).filter((name) => !/^\.|\.ts$/.test(name));
      const talkFiles = names.map((name) => ({ name, content: readFileSync(new URL(name, talksFolder)) }));
      for (const talk of readBundledTalks(talkFiles)) {
        files.push({ relativeDest: `talks/${talk.id}.json`, contents: encodeTalk(talk) });
      }
      for (const name of modelFiles) {
        files.push({ relativeDest: `speech/${name}`, absoluteSrc: join(modelFolder, name) });
      }
    },
  },
});
