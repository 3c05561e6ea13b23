import { type Case, cases, FAMILIES, familyOf, type Id } from '@offline-activation/conformance';
import { nearest } from '../nearest.js';
import { Stop } from '../stop.js';

/** Which cases are asked for. */
export interface Selection {
  /** Globs over ids of cases, or ids of requirements. */
  readonly only?: readonly string[];
  /** Names of families. */
  readonly family?: readonly string[];
}

/** What a choice looks at: cases for servers and for clients have it both. */
interface Choosable {
  readonly id: string;
  readonly asserts: readonly Id[];
}

/**
 * Chooses cases for servers, see {@link selectFrom}.
 *
 * @param more - Cases beside those that every run has.
 */
export const selectCases = (selection: Selection, more: readonly Case[] = []): readonly Case[] =>
  selectFrom([...cases, ...more], selection);

/**
 * Chooses cases: those that `only` names, and of these the ones that judge a requirement of a family.
 *
 * @throws Stop where a name fits nothing, so that a slip of the pen never looks like a pass.
 */
export function selectFrom<C extends Choosable>(
  all: readonly C[],
  { only, family }: Selection,
): readonly C[] {
  for (const name of family ?? []) requireFamily(name);
  for (const wanted of only ?? []) requireFit(all, wanted);
  const chosen = all.filter(
    (one) =>
      (only === undefined || only.some((wanted) => fits(one, wanted))) &&
      (family === undefined || one.asserts.some((id) => family.includes(familyOf(id)?.name ?? ''))),
  );
  if (chosen.length === 0) throw new Stop('no case is in both --only and --family');
  return chosen;
}

function fits({ id, asserts }: Choosable, wanted: string): boolean {
  if (asserts.some((asserted) => asserted === wanted.toUpperCase())) return true;
  const pattern = wanted
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`).test(id);
}

function requireFit(all: readonly Choosable[], wanted: string): void {
  if (all.some((one) => fits(one, wanted))) return;
  const meant = nearest(
    wanted,
    all.flatMap(({ id, asserts }) => [id, ...asserts]),
  );
  throw new Stop(
    `no case fits --only ${wanted}${meant === undefined ? '; see oap list' : `; did you mean ${meant}?`}`,
  );
}

function requireFamily(name: string): void {
  if (FAMILIES.some((family) => family.name === name)) return;
  throw new Stop(`there is no family ${name}; there are ${FAMILIES.map((family) => family.name).join(', ')}`);
}
