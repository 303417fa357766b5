import { defineConfig } from 'vitest/config';

/**
 * Tests that drive real browsers. Four files run at a time, also on two cores: tests wait for more than half of their time.
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
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // On a loaded machine a real browser may get too little time. Tests that need another try are listed.
    retry: 2,
  },
});
