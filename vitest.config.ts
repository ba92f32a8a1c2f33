import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // One process for all files: starting a worker for each costs more than the tests themselves.
          pool: 'threads',
          isolate: false,
          // Nothing here waits for time to pass; a busy machine is no failure.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // Builds what the browser opens, and finds or installs the browser.
          globalSetup: ['test/browser/support/setUp.ts'],
          // The files take turns: they share two cores with the browser itself.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A browser starved of the processor may drop a frame that a test waits for; a fault fails twice.
          retry: 1,
        },
      },
    ],
  },
});
