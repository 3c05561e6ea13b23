import type { H, LicensePlan, WorldPlan } from '../plan.js';
import type { KnownLicense } from '../target.js';
import { inWords, isFixtureFor, kindOf } from './fixture-match.js';
import type { Fixture } from './fixtures.js';

/** Licenses that nobody has used yet. What is taken never comes back. */
export interface FixturePool {
  readonly left: number;
  /** Takes a license for each of a plan's, all or none; undefined where the pool has no such ones left. */
  take(plan: WorldPlan): Taken | undefined;
  /** How many unused ones would do for a license of a plan. */
  countFor(license: LicensePlan): number;
}

interface Taken {
  readonly fixtures: readonly Fixture[];
  readonly licenses: Readonly<Record<H, KnownLicense>>;
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
      const taken = assign(handles, commonestFirst(pool), []);
      if (!taken) return undefined;
      pool = pool.filter((fixture) => !taken.includes(fixture));
      const known = handles.map(([handle, license], i) => [handle, knownOf(taken[i] as Fixture, license)]);
      return { fixtures: taken, licenses: Object.fromEntries(known) };
    },
    countFor: (license) => pool.filter((fixture) => isFixtureFor(fixture, license)).length,
  };
}

/**
 * Licenses of which there are many before those of which there are few: what a plan leaves open may be anything, and
 * must not be what only another plan can use.
 */
function commonestFirst(pool: readonly Fixture[]): readonly Fixture[] {
  const many = counted(pool.map(kindOf));
  const owned = counted(pool.map(({ email }) => email));
  const rank = (fixture: Fixture) => (many.get(kindOf(fixture)) ?? 0) / (owned.get(fixture.email) ?? 1);
  return pool
    .map((fixture) => ({ fixture, rank: rank(fixture) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ fixture }) => fixture);
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
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
function knownOf(
  { id, key, email, product, editions, limit, entitlements, policy }: Fixture,
  plan: LicensePlan,
): KnownLicense {
  return { id, key, email, product, plan: { ...plan, policy, limit, editions, entitlements } };
}

/**
 * What keeps a plan from being made of the licenses that are left, for whoever can make more.
 *
 * @param all - Every license that there was, used up or not.
 * @returns `short`: whether there were some of the kind, and they are used up.
 */
export function shortage(plan: WorldPlan, pool: FixturePool, all: readonly Fixture[]) {
  const kinds = new Map<string, LicensePlan[]>();
  for (const license of Object.values(plan.licenses)) {
    const kind = inWords(license);
    kinds.set(kind, [...(kinds.get(kind) ?? []), license]);
  }
  const lacking = [...kinds].flatMap(([kind, wanted]) => {
    const [license] = wanted as [LicensePlan];
    const left = pool.countFor(license);
    const had = all.filter((fixture) => isFixtureFor(fixture, license)).length;
    return left < wanted.length ? [{ kind, needed: wanted.length, left, had }] : [];
  });
  const says = lacking.map(
    ({ kind, needed, left, had }) =>
      `needs ${needed} ${needed === 1 ? 'license' : 'licenses'} like ${kind}; ${left} of ${had} ${left === 1 ? 'is' : 'are'} left`,
  );
  const together = [...kinds.keys()].join(' and ');
  return {
    usedUp: lacking.length > 0 && lacking.every(({ needed, had }) => had >= needed),
    says: says.join(', and ') || `needs ${together}, whose owners and products are as the case has them`,
  };
}
