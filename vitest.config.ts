import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One process for all files: starting a worker for each costs more than the tests themselves.
    pool: 'threads',
    isolate: false,
  },
});
