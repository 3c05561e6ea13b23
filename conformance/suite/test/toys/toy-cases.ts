import fc from 'fast-check';
import type { Case, Example, Property, T } from '../../src/case.js';
import type { Id } from '../../src/requirement.js';
import type { RunOptions } from '../../src/runner/options.js';
import type { Row } from '../../src/runner/row.js';
import { run } from '../../src/runner/runner.js';
import type { ActivateStep, Step } from '../../src/steps/step.js';
import type { ServerTarget } from '../../src/target.js';
import { toyEngine } from './toy-engine.js';

export const activate = (machine: string): ActivateStep => ({ op: 'activate', machine, license: 'L' });

export const example = (
  asserts: Id[],
  play: (t: T) => Promise<void>,
  more: Partial<Example> = {},
): Example => ({
  id: 'toy/example',
  title: 'A toy.',
  asserts,
  needs: [],
  world: { licenses: {} },
  run: play,
  ...more,
});

/** Runs of eight to twelve activations by four machines. */
export const property = (asserts: Id[], more: Partial<Property> = {}): Property => ({
  id: 'toy/property',
  title: 'A toy, generated.',
  asserts,
  needs: [],
  runs: fc
    .array(fc.constantFrom('A', 'B', 'C', 'D').map(activate), { minLength: 8, maxLength: 12 })
    .map((steps: Step[]) => ({ world: { licenses: {} }, steps })),
  ...more,
});

/** Rows of a run with the toy engine. */
export async function rowsOf(
  cases: readonly Case[],
  target: ServerTarget,
  options: Partial<RunOptions> = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of run(cases, target, { seed: 1n, engine: toyEngine, ...options })) rows.push(row);
  return rows;
}

export async function rowOf(
  one: Case,
  target: ServerTarget,
  options: Partial<RunOptions> = {},
): Promise<Row> {
  return (await rowsOf([one], target, options))[0] as Row;
}
