import type { KnipConfig } from 'knip';

/** Unused files, exports and dependencies are errors: `npx knip --config tests/knip.config.ts`. */
const config: KnipConfig = {
  entry: [
    'entrypoints/*.ts',
    'entrypoints/*/{index,main}.{ts,tsx}',
    'tests/*.{ts,mjs}',
    'tests/**/*.test.ts',
    'tests/{bench/bench,fuzz/fuzz,gallery/gallery,gallery/overview,soak/soak,release/release,store/store,store/zip}.ts',
    'tests/eval/{import,page,reading,search,transcribe}.ts',
    'tests/browsers/install.ts',
    // Loaded by the pages of the gallery and bundled by the stand-in, by the tests of the library and by eval:page.
    'tests/gallery/state.tsx',
    'tests/gallery/gallery.css',
    'tests/standin/page/main.ts',
    'tests/standin/page/style.css',
    'tests/library/in-page.ts',
    'tests/eval/page-probe.ts',
  ],
  project: ['{entrypoints,components,lib,tests}/**/*.{ts,tsx,mjs,css}'],
  ignore: ['tests/*/samples/**'],
  // Started by name.
  ignoreDependencies: ['web-ext'],
  // The props of a component belong to its declaration, also where no other file names them.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The globs above name the tests already.
  vitest: false,
  compilers: {
    // A style sheet imports others by `@import`.
    css: (text: string) =>
      [...text.matchAll(/@import\s+(?:url\()?(['"][^'"]+['"])/g)]
        .map(([, path]) => `import ${path};`)
        .join('\n'),
  },
};

export default config;
