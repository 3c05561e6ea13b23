import type { Id } from '@offline-activation/conformance';
import type { Entry } from '../../src/lane/catalogue.js';
import type { Control } from '../../src/lane/result.js';

/** A toy as the lane takes its mutants. */
export interface Toy {
  readonly id: string;
  readonly fails: readonly Id[];
  readonly bug: string;
  readonly replaces: object;
  readonly keepsState?: boolean;
}

export const urlOf = (name: string): string => new URL(`./${name}.mjs`, import.meta.url).href;

/** The suite's place is taken by a subject that judges the toy shop. */
export const SUBJECT = urlOf('subject');

/** Loads a toy mutant; what is given departs from its file. */
export async function toy(name: string, changes: Partial<Toy> = {}, control?: Control): Promise<Entry> {
  const { mutant } = (await import(/* @vite-ignore */ urlOf(name))) as { mutant: Toy };
  return { mutant: { ...mutant, ...changes }, url: urlOf(name), ...(control && { control }) };
}
