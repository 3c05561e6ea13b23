import { type Policy, policyOf } from '../model/policy.js';
import { isObject, type Json } from '../oracle/json.js';
import type { PolicyPlan } from '../plan.js';
import { specFault } from '../schema-check.js';

/**
 * Reads a vendor's policy: complete, or a profile's name with what is different, as in a world's seed.
 *
 * @throws TypeError that says what is wrong.
 */
export function parsePolicy(value: Json): Policy {
  const isProfile = isObject(value) && typeof value['profile'] === 'string';
  const fault = specFault(isProfile ? 'policy-override' : 'policy', value);
  if (fault) throw new TypeError(`it is no policy: ${fault.pointer || 'it'} ${fault.says}`);
  const policy = isProfile ? policyOf(value as unknown as PolicyPlan) : (value as unknown as Policy);
  const { components, quorum, required } = policy.binding;
  const names = components.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new TypeError('its binding lists a component twice');
  const total = components.reduce((sum, { weight }) => sum + weight, 0);
  if (quorum > total) throw new TypeError(`its quorum is ${quorum}, and all weights together are ${total}`);
  const strange = (required as readonly string[]).find((name) => !names.includes(name));
  if (strange !== undefined) throw new TypeError(`it requires ${strange}, which it does not list`);
  return policy;
}
