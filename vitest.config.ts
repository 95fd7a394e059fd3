import { defineConfig } from 'vitest/config';

/** `npm test` needs nothing but Node; `npm run test:page` also needs an installed Chromium or Chrome. */
export default defineConfig({
  test: {
    testTimeout: 15_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'bot',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/page/**'],
          // No module keeps a state that a test could spoil: loading the program once a worker saves minutes.
          isolate: false,
          setupFiles: ['tests/support/fail-on-console-error.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['tests/page/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
