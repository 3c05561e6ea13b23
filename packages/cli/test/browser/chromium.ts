import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const MISSING = 'no chromium on the PATH: both profiles in a browser did not run';

/** The path of a browser that is installed; undefined where there is none. In CI that is a failure. */
export function chromiumPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
  if (found === undefined) {
    if (process.env['CI'] === 'true') throw new Error(MISSING);
    process.stderr.write(`\noap: ${MISSING}\n`);
  }
  return found;
}

/** Nothing that talks to anybody else. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
