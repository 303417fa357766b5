import { defineConfig } from 'vitest/config';

/** Unit tests: plain Node, no browser. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite',
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    setupFiles: ['./fixed-seed.ts'],
    exclude: ['browser/**', 'package/**', 'fixtures/**'],
  },
});
