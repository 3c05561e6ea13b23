import { readdirSync, readFileSync } from 'node:fs';
import { inRepository } from '../places.js';

/** How many of the published test vectors show each requirement. */
export function vectorCounts(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const folder = inRepository('conformance/vectors');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'schema.json')) {
    const { tests } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
      readonly tests: readonly { readonly requirements: readonly string[] }[];
    };
    for (const id of tests.flatMap(({ requirements }) => requirements))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
