import { controls } from '../controls.js';
import type { Mutant } from '../mutant.js';
import { mutants } from '../mutants.js';
import type { SuiteName } from './job.js';
import type { Control } from './result.js';

/** A mutant with its place in the lane. */
export interface Entry {
  readonly mutant: Mutant;
  readonly control?: Control;
  /** URL of the compiled module that exports it. */
  readonly url: string;
}

/** Everything that can be run, the controls first. */
export const catalogue: readonly Entry[] = [
  ...controls.map(({ control, mutant }) => ({ control, mutant, url: compiled(mutant.id) })),
  ...mutants.map((mutant) => ({ mutant, url: compiled(mutant.id) })),
];

/** The suite that a mutant is put before: the first part of its id says it, of the controls the last. */
export const suiteOf = ({ mutant: { id } }: Entry): SuiteName =>
  id.startsWith('client/') || id.endsWith('-client') ? 'client' : 'server';

/** @throws TypeError where there is no such mutant. */
export function entryOf(id: string): Entry {
  const entry = catalogue.find(({ mutant }) => mutant.id === id);
  if (entry === undefined) throw new TypeError(`there is no mutant ${id}`);
  return entry;
}

function compiled(id: string): string {
  return new URL(`../../dist/${id}.js`, import.meta.url).href;
}
