import { nameOf, type ReplacedName, type Target } from './job.js';

/** The query under which the real module is served. */
export const REAL = '?real';

/** The compiled one, also when this file runs from its source. */
const SWITCHBOARD = new URL('../../dist/lane/switchboard.js', import.meta.url).href;

/** Source of the module that stands in for a replaceable one: all of its exports, some of them as the switchboard says. */
export function facade({ url, names }: Target): string {
  const real = JSON.stringify(url + REAL);
  return [
    `import * as real from ${real};`,
    `import { bound, called } from ${JSON.stringify(SWITCHBOARD)};`,
    // A name exported here hides the one that the star brings.
    `export * from ${real};`,
    ...names.map((name) => exported(url, name)),
    '',
  ].join('\n');
}

function exported(url: string, { name, isFunction }: ReplacedName): string {
  const key = JSON.stringify(nameOf(url, name));
  return isFunction
    ? `export function ${name}(...args) { return called(${key}, real.${name}).apply(this, args); }`
    : `export let ${name} = bound(${key}, real.${name}, (value) => { ${name} = value; });`;
}
