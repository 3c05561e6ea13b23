import type { Id } from '../requirement.js';
import type { DescribeOptions } from './options.js';

/** What a choice looks at: cases for servers and for clients have it both. */
interface Choosable {
  readonly id: string;
  readonly asserts: readonly Id[];
}

/**
 * Chooses the cases that become tests.
 *
 * @throws TypeError where nothing is chosen, or a name fits no case: a slip of the pen must not look like a pass.
 */
export function chosen<C extends Choosable>(
  all: readonly C[],
  { only, cases = () => true }: DescribeOptions<C>,
): readonly C[] {
  for (const wanted of only ?? []) {
    if (!all.some((one) => fits(one, wanted))) throw new TypeError(`no case fits ${wanted}`);
  }
  const found = all.filter(
    (one) => (only === undefined || only.some((wanted) => fits(one, wanted))) && cases(one),
  );
  if (found.length === 0) throw new TypeError('no case is chosen');
  return found;
}

function fits({ id, asserts }: Choosable, wanted: string): boolean {
  if (asserts.some((asserted) => asserted === wanted)) return true;
  const pattern = wanted.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${pattern}$`).test(id);
}
