import { defineConfig } from 'vitest/config';

/** Tests that drive real browsers: one file after the other, since browsers share two cores badly. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite',
  test: {
    environment: 'node',
    include: ['browser/**/*.test.ts', 'package/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    // A loaded machine may starve a real browser of time. What passes at the second try only is named.
    retry: 1,
    expect: { poll: { timeout: 5000 } },
    hookTimeout: 60_000,
  },
});
