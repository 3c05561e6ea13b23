import { type MethodRow, registry } from '@offline-activation/spec';
import { HarnessError } from '../outcome.js';

/** Revision of the driver protocol that the suite speaks. */
export const PROTOCOL: string = registry('driver').revision;

/** Every method, in the order of the registry. */
export const METHODS: readonly MethodRow[] = registry('driver').methods;

/** A method of the registry. @throws HarnessError for any other. */
export function methodOf(name: string): MethodRow {
  const found = METHODS.find(({ method }) => method === name);
  if (!found) throw new HarnessError(`the driver protocol has no method ${name}`);
  return found;
}

/** Whether claims contain one: `core` contains `verifier`. @spec 17.2 */
export const isClaimed = (claim: string, claims: readonly string[]): boolean =>
  claims.includes(claim) || (claim === 'verifier' && claims.includes('core'));

/** A bound of the registry. */
export function limit(name: string): number {
  const row = registry('limits').limits.find((one) => one.name === name);
  if (!row) throw new HarnessError(`there is no limit ${name}`);
  return row.value;
}
