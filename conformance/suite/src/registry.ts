import { HarnessError } from './outcome.js';
import type { Id } from './requirement.js';
import type { Spec } from './requirements.js';

/**
 * Looks over a list of cases before it is used.
 *
 * Ids are `family/name` in lower case, each there once; every case declares at least one requirement, all of them in
 * the specification and none of them excluded there.
 *
 * @throws HarnessError naming the case.
 */
export function checkedCases<C extends { readonly id: string; readonly asserts: readonly Id[] }>(
  cases: readonly C[],
  spec: Spec,
): readonly C[] {
  const seen = new Set<string>();
  for (const { id, asserts } of cases) {
    if (!/^[a-z0-9-]+\/[a-z0-9/-]+$/.test(id)) throw new HarnessError(`${id} is no id of a case`);
    if (seen.has(id)) throw new HarnessError(`there are two cases ${id}`);
    seen.add(id);
    if (asserts.length === 0) throw new HarnessError(`${id} declares no requirement`);
    if (new Set(asserts).size < asserts.length) throw new HarnessError(`${id} declares a requirement twice`);
    for (const requirement of asserts) {
      const found = spec.get(requirement);
      if (!found)
        throw new HarnessError(`${id} declares ${requirement}, which the specification does not have`);
      if (found.excluded !== undefined)
        throw new HarnessError(`${id} declares ${requirement}, which is excluded`);
    }
  }
  return cases;
}
