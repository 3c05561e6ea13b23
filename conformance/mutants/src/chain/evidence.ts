import { readFileSync } from 'node:fs';
import { cases, clientCases, spec } from '@offline-activation/conformance';
import { mutants } from '../mutants.js';
import { recordedKills } from './kills.js';
import type { Evidence } from './standing.js';

const EXCUSES = new URL('../../excuses.json', import.meta.url);

/** Everything that there is today. */
export function evidence(): Evidence {
  return {
    requirements: spec().requirements,
    cases: [...cases, ...clientCases],
    mutants,
    kills: recordedKills(),
    excuses: JSON.parse(readFileSync(EXCUSES, 'utf8')) as Record<string, string>,
    vectors: new Map(),
  };
}
