import { registry } from '@offline-activation/spec';
import { policyOf } from '../model/policy.js';
import type { LicensePlan, PolicyPlan, WorldPlan } from '../plan.js';
import type { Cap } from '../requirement.js';
import type { Fixture } from './fixtures.js';
import { seatLimit } from './realise.js';

/** Whether a license that exists is one that a plan asks for. What the plan leaves open may be anything sensible. */
export function isFixtureFor(fixture: Fixture, plan: LicensePlan): boolean {
  return (
    fixture.state === (plan.state ?? 'active') &&
    plan.expiresIn === undefined &&
    fixture.limit === (plan.limit ?? seatLimit(plan.policy)) &&
    policyText(fixture.policy) === policyText(plan.policy) &&
    (plan.editions === undefined || isSame(fixture.editions, plan.editions)) &&
    (plan.entitlements === undefined || isSame(fixture.entitlements, plan.entitlements))
  );
}

/** What licenses have in common that serve the same plans. */
export function kindOf({ product, state, editions, limit, entitlements, policy }: Fixture): string {
  return JSON.stringify([product, state, editions, limit, entitlements, policyText(policy)]);
}

/**
 * The capability without which no server holds a world like this; undefined: licenses that exist can make it. Asked of a
 * plan alone, whatever the case then does.
 */
export function beyondFixtures({ licenses, now, rateLimits, issuerKeys }: WorldPlan): Cap | undefined {
  if (now !== undefined) return 'clock';
  if (issuerKeys !== undefined) return 'keys';
  const expires = Object.values(licenses).some(({ expiresIn }) => expiresIn !== undefined);
  return expires || rateLimits ? 'seed' : undefined;
}

/** What a plan asks of a license, for whoever has to make one. */
export function inWords({ policy, limit, ...more }: LicensePlan): string {
  const { profile, ...own } = policy;
  const members = { limit: limit ?? seatLimit(policy), ...own, ...more };
  return `${profile} ${JSON.stringify(members)}`;
}

/**
 * A policy with its profile's members filled in, as text: two ways of writing one policy are equal. @spec 15.1 (PROF-1)
 */
function policyText(plan: PolicyPlan): string {
  const known = texts.get(plan);
  if (known !== undefined) return known;
  const { binding, ...rest } = policyOf(plan);
  const components = binding.components.map(({ name, class: of, weight }) => [name, of, weight]);
  const members = Object.keys(registry('profiles').profiles[plan.profile]?.policy ?? {}).map((name) =>
    name === 'binding'
      ? [components, binding.quorum, binding.required]
      : [name, rest[name as keyof typeof rest]],
  );
  const text = JSON.stringify(members);
  texts.set(plan, text);
  return text;
}

/** Hundreds of licenses are looked at for each case. */
const texts = new WeakMap<PolicyPlan, string>();

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
