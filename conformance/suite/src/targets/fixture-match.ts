import { registry } from '@offline-activation/spec';
import { firstDifference } from '../json-difference.js';
import { toPlain } from '../plain.js';
import type { LicensePlan, PolicyPlan } from '../plan.js';
import type { Fixture } from './fixtures.js';
import { seatLimit } from './realise.js';

/** Whether a license that exists is one that a plan asks for. What the plan leaves open may be anything sensible. */
export function isFixtureFor(fixture: Fixture, plan: LicensePlan): boolean {
  return (
    (plan.state ?? 'active') === 'active' &&
    plan.expiresIn === undefined &&
    fixture.limit === (plan.limit ?? seatLimit(plan.policy)) &&
    isSame(wholePolicy(fixture.policy), wholePolicy(plan.policy)) &&
    (plan.editions === undefined || isSame(fixture.editions, plan.editions)) &&
    (plan.entitlements === undefined || isSame(fixture.entitlements, plan.entitlements))
  );
}

/** What a plan asks of a license, for whoever has to make one. */
export function inWords({ policy, limit, ...more }: LicensePlan): string {
  const { profile, ...own } = policy;
  const members = { limit: limit ?? seatLimit(policy), ...own, ...more };
  return `${profile} ${JSON.stringify(members)}`;
}

/** A policy with its profile's members filled in: two ways of writing one policy are equal. @spec 15.1 (PROF-1) */
function wholePolicy({ profile, ...own }: PolicyPlan): object {
  return { ...registry('profiles').profiles[profile]?.policy, ...own };
}

const isSame = (one: unknown, other: unknown): boolean =>
  firstDifference(toPlain(one), toPlain(other)) === undefined;
