import { readdirSync, readFileSync } from 'node:fs';
import { cases, clientCases, spec } from '@offline-activation/conformance';
import { mutants } from '../mutants.js';
import { recordedKills } from './kills.js';
import type { Evidence } from './standing.js';

const EXCUSES = new URL('../../excuses.json', import.meta.url);

const VECTORS = new URL('../../../vectors/', import.meta.url);

/** Everything that there is today. */
export function evidence(): Evidence {
  return {
    requirements: spec().requirements,
    cases: [...cases, ...clientCases],
    mutants,
    kills: recordedKills(),
    excuses: JSON.parse(readFileSync(EXCUSES, 'utf8')) as Record<string, string>,
    vectors: vectorsByRequirement(),
  };
}

/** How many of the published vectors show a requirement. */
function vectorsByRequirement(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const families = readdirSync(VECTORS).filter((file) => file.endsWith('.json') && file !== 'schema.json');
  for (const file of families) {
    const { tests } = JSON.parse(readFileSync(new URL(file, VECTORS), 'utf8')) as {
      readonly tests: readonly { readonly requirements: readonly string[] }[];
    };
    for (const id of tests.flatMap(({ requirements }) => requirements))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
