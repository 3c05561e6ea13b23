import { registry } from '@offline-activation/spec';
import type { BindingPolicy, PolicyPlan } from '../plan.js';

/** A policy with nothing left to a profile. @spec 15.1 */
export interface Policy {
  readonly credentials: 'key' | 'key-and-email';
  readonly keyFormat: 'oap-key-1' | 'opaque';
  readonly offlineToken: string;
  readonly lock: string | null;
  readonly lease: string;
  readonly grace: string;
  readonly reissueBudget: number;
  readonly forcedReleaseBudget: number;
  readonly forcedRelease: 'allowed' | 'refused';
  readonly weakFingerprint: 'refuse' | 'online-only';
  readonly binding: BindingPolicy;
}

interface Profile {
  readonly seatLimit: number;
  readonly policy: Policy;
}

const PROFILES = (registry('profiles') as { profiles: Record<string, Profile> }).profiles;

function profile(name: string): Profile {
  const found = PROFILES[name];
  if (!found) throw new TypeError(`no profile ${name}`);
  return found;
}

/** The profile's members where the plan does not override them. @spec 15.1 (PROF-1) */
export function policyOf(plan: PolicyPlan): Policy {
  const { profile: name, ...overrides } = plan;
  return { ...profile(name).policy, ...overrides };
}

export const seatLimitOf = (plan: PolicyPlan): number => profile(plan.profile).seatLimit;
