import { browserOnPath } from '../../src/suite/real-browser.js';

const MISSING = 'no chromium on the PATH: nothing was tested in a browser';

/** The path of a browser that is installed; undefined where there is none. In CI that is a failure. */
export function chromiumPath(): string | undefined {
  const found = browserOnPath();
  if (found === undefined) {
    if (process.env['CI'] === 'true') throw new Error(MISSING);
    process.stderr.write(`\noap: ${MISSING}\n`);
  }
  return found;
}
