import { formatInstant } from '../../oracle/calendar.js';
import type { JsonObject } from '../../oracle/json.js';
import { type ClientBench, inputsOf } from './bench.js';

/** The clock, as calls have it. */
export const nowOf = (bench: ClientBench): { now: string } => ({ now: formatInstant(bench.now) });

/** The facts of a machine as the driver is given them: what cannot be read is null, or absent. */
export function factsOf(bench: ClientBench): JsonObject {
  const readable = new Map(bench.facts.map(({ name, value }) => [name, value]));
  return Object.fromEntries(bench.machine.facts.map(({ name }) => [name, readable.get(name) ?? null]));
}

/** The params of `open`. */
export function openParams(bench: ClientBench): JsonObject {
  const { product, appVersion, platform, osVersion, label, trust } = inputsOf(bench);
  return {
    ...nowOf(bench),
    stateDirectory: bench.stateDirectory,
    product,
    appVersion,
    platform,
    osVersion,
    label,
    trust: trust.map(({ key, status }) => ({ key, status })),
    facts: factsOf(bench),
    ...(bench.directory !== undefined && { directory: bench.directory }),
  };
}
