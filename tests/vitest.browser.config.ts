import { defineConfig } from 'vitest/config';

/** Tests that drive real browsers, two files at a time: much of a test is waiting, and a browser wants a core. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite',
  test: {
    environment: 'node',
    include: ['browser/**/*.test.ts', 'package/**/*.test.ts'],
    globalSetup: './browsers/install.ts',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // A loaded machine may starve a real browser of time. What passes at the second try only is named.
    retry: 1,
  },
});
