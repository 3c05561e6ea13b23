import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountsReporter } from './counts-reporter.js';

const counts = process.env.OAP_COUNTS;

const TESTS = [
  '.ci/test/**/*.test.ts',
  'spec/test/**/*.test.ts',
  'packages/*/test/**/*.test.ts',
  'conformance/**/test/**/*.test.ts',
];
const OTHERS = ['**/node_modules/**', '**/dist/**'];

/** Tests that put something else in the place of a module: these have the modules for themselves. */
const MOCKING = ['conformance/implementations/reference/test/outgoing.test.ts'];

// No workspace has settings of its own. A path picks one: `npm test packages/keys`.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.vite',
  test: {
    allowOnly: false,
    // Only what hangs takes so long: nothing is timed here, and a machine may have much else to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Tests that start a process, or wait for a silence, leave a processor to others: one more than there are.
    maxWorkers: availableParallelism() + 1,
    reporters: counts === undefined ? ['default'] : ['default', new CountsReporter(counts)],
    projects: [
      // Loading the modules anew for each of two hundred files takes longer than half of the tests.
      {
        extends: true,
        test: { name: 'tests', include: TESTS, exclude: [...OTHERS, ...MOCKING], isolate: false },
      },
      { extends: true, test: { name: 'mocking', include: MOCKING } },
    ],
  },
});
