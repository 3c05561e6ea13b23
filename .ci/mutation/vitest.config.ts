import { defineConfig } from 'vitest/config';

// What a package's own unit tests are run with while it is mutated.
export default defineConfig({
  root: process.cwd(),
  test: {
    include: [`packages/${process.env.OAP_MUTATED}/test/**/*.test.ts`],
    exclude: ['**/node_modules/**', '**/dist/**'],
    allowOnly: false,
    // Everything is slower where it is watched.
    testTimeout: 120_000,
  },
});
