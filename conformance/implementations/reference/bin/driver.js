#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/driver/main.js', import.meta.url);

// This file is kept and the build is not.
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write('driver: not built yet; run "npm run build" in the root of the repository\n');
  process.exitCode = 2;
}
