import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A run of its own, whose failures another test reads.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { include: ['*.broken.ts'] },
});
