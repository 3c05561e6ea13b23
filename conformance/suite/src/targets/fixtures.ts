import { readFileSync } from 'node:fs';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import type { H, LicensePlan, PolicyPlan, WorldPlan } from '../plan.js';
import { specFault } from '../schema-check.js';
import type { KnownLicense } from '../target.js';
import { isFixtureFor } from './fixture-match.js';

/** A license that exists on a server under test, for one case only. */
export interface Fixture {
  readonly id: string;
  readonly key: string;
  readonly email: string;
  readonly product: string;
  readonly editions: readonly string[];
  readonly limit: number;
  readonly entitlements: readonly string[];
  readonly policy: PolicyPlan;
}

/** Licenses that nobody has used yet. What is taken never comes back. */
export interface FixturePool {
  readonly left: number;
  /** Takes a license for each of a plan's, all or none; undefined where the pool has no such ones. */
  take(plan: WorldPlan): Readonly<Record<H, KnownLicense>> | undefined;
}

/** A pool of these licenses. */
export function fixturePool(fixtures: readonly Fixture[]): FixturePool {
  let pool = [...fixtures];
  return {
    get left() {
      return pool.length;
    },
    take(plan) {
      const handles = Object.entries(plan.licenses);
      const taken = assign(handles, pool, []);
      if (!taken) return undefined;
      pool = pool.filter((fixture) => !taken.includes(fixture));
      return Object.fromEntries(
        handles.map(([handle, license], i) => [handle, known(taken[i] as Fixture, license)]),
      );
    },
  };
}

/** The first assignment of fixtures to plans in which owners and products are the same exactly where the plans' are. */
function assign(
  plans: readonly (readonly [H, LicensePlan])[],
  pool: readonly Fixture[],
  taken: readonly Fixture[],
): readonly Fixture[] | undefined {
  const next = plans[taken.length];
  if (!next) return taken;
  for (const fixture of pool) {
    if (taken.includes(fixture) || !isFixtureFor(fixture, next[1])) continue;
    const fits = taken.every((other, i) => {
      const [handle, plan] = plans[i] as readonly [H, LicensePlan];
      const sameOwner = (plan.owner ?? `of ${handle}`) === (next[1].owner ?? `of ${next[0]}`);
      const sameProduct = (plan.product ?? 0) === (next[1].product ?? 0);
      return (
        (other.email === fixture.email) === sameOwner && (other.product === fixture.product) === sameProduct
      );
    });
    const found = fits ? assign(plans, pool, [...taken, fixture]) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The fixture as the case's model sees it: nothing is left to a default that the server does not share. */
function known(
  { id, key, email, product, editions, limit, entitlements, policy }: Fixture,
  plan: LicensePlan,
): KnownLicense {
  return { id, key, email, product, plan: { ...plan, policy, limit, editions, entitlements } };
}

/**
 * Reads a fixtures file: `{"licenses": [license, …]}`, each as in a world's seed.
 *
 * `state` and `entitlements` may be left out. Licenses that are not active or that expire are passed over: without a
 * control interface the suite cannot say when.
 *
 * @throws TypeError naming the place that is wrong.
 */
export function readFixtures(file: string | URL): Fixture[] {
  const json: Json = JSON.parse(readFileSync(file, 'utf8'));
  const licenses = isObject(json) ? json['licenses'] : undefined;
  if (!Array.isArray(licenses)) throw new TypeError('fixtures are an object with an array `licenses`');
  return (licenses as readonly Json[]).flatMap((license, index) => {
    if (!isObject(license)) throw new TypeError(`/licenses/${index} is no object`);
    const { state = 'active', entitlements = [], ...rest } = license as JsonObject;
    const whole: JsonObject = { ...rest, state, entitlements };
    const fault = specFault('license', whole);
    if (fault) throw new TypeError(`/licenses/${index}${fault.pointer} ${fault.says}`);
    if (typeof whole['email'] !== 'string') throw new TypeError(`/licenses/${index} needs an email`);
    const plain = state === 'active' && whole['expiresAt'] === undefined;
    return plain ? [whole as unknown as Fixture] : [];
  });
}
