import fc from 'fast-check';
import type { LicensePlan, PolicyPlan, WorldPlan } from '../plan.js';
import { compact } from './compact.js';

const optional = <V>(arbitrary: fc.Arbitrary<V>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Policies near the two profiles: small budgets, so that they are spent, and short lives, so that tokens lapse. */
const policies: fc.Arbitrary<PolicyPlan> = fc
  .record({
    profile: fc.constantFrom('text-3-seats' as const, 'text-3-seats' as const, 'file-strict' as const),
    offlineToken: optional(fc.constantFrom('perpetual', 'P30D', 'P3M')),
    lock: optional(fc.constantFrom('P6M', 'P30D', 'PT1H', null)),
    lease: optional(fc.constantFrom('P14D', 'P2D')),
    reissueBudget: fc.constantFrom(0, 1, 2, 5),
    forcedReleaseBudget: optional(fc.constantFrom(0, 1, 2)),
    forcedRelease: optional(fc.constantFrom('allowed' as const, 'refused' as const)),
  })
  .map(compact);

const licenses: fc.Arbitrary<LicensePlan> = fc
  .record({
    policy: policies,
    limit: fc.constantFrom(1, 1, 2, 2, 3),
    entitlements: optional(fc.constantFrom(['export'], ['export', 'beta'])),
    expiresIn: optional(fc.constantFrom('P3M', 'P18M')),
  })
  .map(compact);

/** A world with one license or two. Starts at instants around which months are short. */
export const worlds: fc.Arbitrary<WorldPlan> = fc
  .record({
    L: licenses,
    M: optional(licenses),
    now: fc.constantFrom(
      '2026-03-01T09:30:00Z',
      '2026-08-31T23:59:59Z',
      '2027-12-31T00:00:00Z',
      '2028-02-29T12:00:00Z',
    ),
  })
  .map(({ L, M, now }) => ({ licenses: { L, ...(M && { M }) }, now }));
