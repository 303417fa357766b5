import { defineConfig } from 'vitest/config';

/**
 * Tests that drive real browsers. Three files run at a time, also on two cores, where they leave a third of the time idle:
 * with four the whole takes as long, and more tests need another try.
 */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite',
  test: {
    environment: 'node',
    include: ['browser/**/*.test.ts', 'package/**/*.test.ts'],
    // Loading the modules anew for each file takes two seconds of a core.
    isolate: false,
    globalSetup: './browsers/install.ts',
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // On a loaded machine a real browser may get too little time. Tests that need another try are listed.
    retry: 2,
  },
});
