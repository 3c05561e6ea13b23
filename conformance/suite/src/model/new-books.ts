import { after, type Instant, parseInstant } from '../oracle/calendar.js';
import { EDITIONS, type H, type LicensePlan, START } from '../plan.js';
import type { KnownLicense, World } from '../target.js';
import type { Books, LicenseBook } from './books.js';
import { policyOf, seatLimitOf } from './policy.js';

/** Empty books for a fresh world. */
export function newBooks(world: World): Books {
  const licenses: Record<H, LicenseBook> = {};
  for (const [handle, known] of Object.entries(world.licenses))
    licenses[handle] = newLicense(handle, known, world);
  return {
    licenses,
    retired: [],
    checkIns: {},
    baselines: {},
    accepted: {},
    receipts: {},
    usedChallenges: [],
    challenges: {},
    jtis: [],
    subs: [],
    failures: [],
  };
}

function newLicense(handle: H, known: KnownLicense, world: World): LicenseBook {
  const limit = known.plan.limit ?? seatLimitOf(known.plan.policy);
  return {
    handle,
    id: known.id,
    product: known.product,
    limitHighest: limit,
    limitBefore: limit,
    ...termsOfPlan(known.plan, world),
    activations: [],
    tokens: [],
    exposures: [],
    counted: [],
    answered: [],
    codes: {},
    created: 0,
  };
}

type PlannedTerms = Pick<
  LicenseBook,
  'state' | 'limit' | 'editions' | 'entitlements' | 'expiresAt' | 'policy'
>;

function termsOfPlan(plan: LicensePlan, world: World): PlannedTerms {
  const start = parseInstant(world.plan.now ?? START) as Instant;
  return {
    state: plan.state ?? 'active',
    limit: plan.limit ?? seatLimitOf(plan.policy),
    editions: plan.editions ?? EDITIONS,
    entitlements: plan.entitlements ?? [],
    expiresAt: plan.expiresIn === undefined ? null : after(start, plan.expiresIn),
    policy: policyOf(plan.policy),
  };
}

/** Writes a changed license into its book. */
export function replan(book: LicenseBook, plan: LicensePlan, world: World): void {
  const terms = termsOfPlan(plan, world);
  if (terms.limit !== book.limit) book.limitBefore = book.limit;
  Object.assign(book, terms, { limitHighest: Math.max(book.limitHighest, terms.limit) });
}
