import { defineConfig } from 'vitest/config';

/** Unit tests: plain Node, no browser. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite',
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    // Loading the modules anew for each file takes as long as the tests. No test may leave a global changed.
    isolate: false,
    pool: 'threads',
    // By default one core is left to the runner, which needs little.
    maxWorkers: '100%',
    // Ends a test that hangs; no test may depend on how fast the machine is.
    testTimeout: 60_000,
    setupFiles: ['./fixed-seed.ts'],
    exclude: ['browser/**', 'package/**', 'fixtures/**'],
  },
});
