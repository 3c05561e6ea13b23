import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountsReporter } from './counts-reporter.js';

const counts = process.env.OAP_COUNTS;

// One project for all workspaces: none has settings of its own. A path picks one: `npm test packages/keys`.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.vite',
  test: {
    include: [
      '.ci/test/**/*.test.ts',
      'spec/test/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'conformance/**/test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    allowOnly: false,
    // All processors: by default one is left for a watcher, which is half of a machine that has two.
    maxWorkers: '100%',
    reporters: counts === undefined ? ['default'] : ['default', new CountsReporter(counts)],
  },
});
