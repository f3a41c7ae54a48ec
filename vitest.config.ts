import { defineConfig } from 'vitest/config';

/** Property tests run many cases; both cores of a small machine may be busy. */
const TIME_LIMIT = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/e2e/**', 'tests/bench/**'],
          testTimeout: TIME_LIMIT,
          hookTimeout: TIME_LIMIT,
        },
      },
      {
        // Looks at the built site in the folder MINGZHANG_DIST.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 4 * TIME_LIMIT,
          hookTimeout: 4 * TIME_LIMIT,
        },
      },
    ],
  },
});
