import { FAMILIES, type Id, isBinding, spec } from '@offline-activation/conformance';

/**
 * The requirements of these families that every server should be forced to keep by a mutant: binding, of a server,
 * observable, and no mere sum of others.
 *
 * @param families - Names of families; `activation` stands for what an activation answers, tokens included.
 */
export function forcedRequirements(families: readonly string[] = ['activation', 'seats', 'tokens']): Id[] {
  const prefixes = FAMILIES.filter(({ name }) => families.includes(name)).flatMap(
    (family) => family.prefixes,
  );
  return spec()
    .requirements.filter(({ id, role, excluded, derivedFrom }) => {
      const own = prefixes.includes(id.slice(0, id.lastIndexOf('-')));
      return own && role === 'server' && excluded === undefined && (derivedFrom ?? []).length === 0;
    })
    .map(({ id }) => id as Id)
    .filter((id) => isBinding(id));
}
