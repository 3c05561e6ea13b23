import { compileCheck } from '../check/compile-check.js';
import { Policy } from './policy.js';

/** Why something is no policy. */
export interface PolicyFault {
  /** JSON pointer (RFC 6901) to the member, within the policy. */
  readonly pointer: string;
  /** The rule that it breaks, in plain words without any value. */
  readonly reason: string;
}

const checkPolicy = compileCheck(Policy);

/**
 * Lists what keeps a value from being a policy: its form, a quorum over the sum of the weights, names required but
 * not listed. An empty list means that it is one.
 *
 * That names and classes are those of the component registry is not checked: a vendor may have components of its own.
 *
 * @spec 8.4
 */
export function policyFaults(value: unknown): readonly PolicyFault[] {
  const checked = checkPolicy(value);
  if (!checked.ok) return [{ pointer: checked.pointer, reason: 'breaks the form of a policy' }];
  const { components, quorum, required } = checked.value.binding;
  const faults: PolicyFault[] = [];
  const total = components.reduce((sum, { weight }) => sum + weight, 0);
  if (quorum > total) faults.push({ pointer: '/binding/quorum', reason: 'is over the sum of the weights' });
  const listed = new Set(components.map(({ name }) => name));
  for (const [index, name] of required.entries()) {
    if (!listed.has(name)) faults.push({ pointer: `/binding/required/${index}`, reason: 'is not listed' });
  }
  return faults;
}
