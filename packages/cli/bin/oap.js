#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);

// npm links a command only if its file is there when it installs, so this file is kept and the build is not.
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write('oap: not built yet; run "npm run build" in the root of the repository\n');
  process.exitCode = 2;
}
