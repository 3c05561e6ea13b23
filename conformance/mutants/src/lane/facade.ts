import type { Target } from './job.js';

/** The query under which the real module is served. */
export const REAL = '?real';

/** Source of the module that stands in for a replaced one: all of its exports, some of them the mutant's. */
export function facade(mutant: string, { path, url, names }: Target): string {
  const real = JSON.stringify(url + REAL);
  return [
    `import * as real from ${real};`,
    `import { mutant } from ${JSON.stringify(mutant)};`,
    // A name exported here hides the one that the star brings.
    `export * from ${real};`,
    `const replaced = mutant.replaces[${JSON.stringify(path)}](real);`,
    ...names.map((name) => `export const ${name} = replaced[${JSON.stringify(name)}];`),
    '',
  ].join('\n');
}
