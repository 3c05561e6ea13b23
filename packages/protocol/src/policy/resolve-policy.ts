import { PROFILES } from '../generated/profiles.js';
import type { Policy } from './policy.js';
import { type PolicyFault, policyFaults } from './policy-faults.js';
import type { PolicyOverride } from './policy-override.js';

/** A complete policy, or what keeps it from being one. */
export type ResolvedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly faults: readonly PolicyFault[] };

/**
 * Completes a policy from its profile and checks the result.
 *
 * Members of the override replace the profile's, `binding` as a whole; `lock: null` means no lock. Members that no
 * policy has are dropped. The result shares nothing with its sources.
 *
 * @spec 15.1, 8.4, 13.2 (PROF-1)
 */
export function resolvePolicy(override: PolicyOverride): ResolvedPolicy {
  if (!Object.hasOwn(PROFILES, override.profile)) {
    return { ok: false, faults: [{ pointer: '/profile', reason: 'names no profile' }] };
  }
  const policy: Policy = structuredClone(PROFILES[override.profile].policy);
  for (const member of Object.keys(policy) as (keyof Policy)[]) replace(policy, member, override[member]);
  const faults = policyFaults(policy);
  return faults.length === 0 ? { ok: true, policy } : { ok: false, faults };
}

function replace<K extends keyof Policy>(policy: Policy, member: K, value: Policy[K] | undefined): void {
  if (value !== undefined) policy[member] = structuredClone(value);
}
