import { defineConfig } from 'vitest/config';
import { catalogue, FIRST } from './scripts/catalogues.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/unit/support/english.ts'],
          // Read once, and not anew for each of a hundred files.
          provide: { english: [...catalogue(FIRST)] },
          include: ['tests/unit/**/*.test.ts', 'tests/repo.test.ts'],
          // Left to itself, Vitest uses one core fewer than there are, of two only one.
          maxWorkers: '100%',
          // The command line starts a Node for each test, and on a busy machine that takes its time.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/rig/builds.ts', 'tests/browser/rig/network.ts'],
          // A browser mostly waits: two at a time take little longer than one, on two cores.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
