import type { Binding, BindingPolicy, Fingerprint } from '@offline-activation/protocol';

/**
 * Makes the binding of a new baseline: of the code's components those that the policy lists, in the policy's order,
 * with the policy's classes, weights and quorum and the code's digests and scheme.
 *
 * Does not check that the fingerprint is {@link sufficiency | sufficient}: a binding of nothing has no components.
 *
 * @spec 5.1 (TOK-7)
 */
export function bindingFrom(policy: BindingPolicy, fingerprint: Fingerprint): Binding {
  const digests = new Map(fingerprint.components.map(({ name, digest }) => [name, digest]));
  const components = policy.components.flatMap(({ name, class: of, weight }) => {
    const digest = digests.get(name);
    return digest === undefined ? [] : [{ name, class: of, digest, weight }];
  });
  return { scheme: fingerprint.scheme, components, quorum: policy.quorum };
}
