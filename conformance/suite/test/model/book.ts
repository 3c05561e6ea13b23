import type { BookActivation, Books, BookToken, LicenseBook } from '../../src/model/books.js';
import { policyOf } from '../../src/model/policy.js';
import type { PolicyPlan } from '../../src/plan.js';

/** Books made by hand: what a test states, and otherwise the plain case. */
export const NOW = 1_800_000_000;
export const DAY = 86_400;
export const TOLERANCE = 86_400 + 300;

export function token(kid: string, fields: Partial<BookToken> = {}): BookToken {
  return {
    text: `token of ${kid}`,
    jti: kid,
    kid,
    sub: `act of ${kid}`,
    mode: 'offline',
    generation: 1,
    iat: NOW,
    exp: null,
    issuerKid: 'issuer',
    terms: '{}',
    binding: { scheme: 'oap-fp-1', components: [], quorum: 1 },
    unlockAt: null,
    covered: false,
    ...fields,
  };
}

export function activation(
  order: number,
  current: BookToken,
  fields: Partial<BookActivation> = {},
): BookActivation {
  return {
    order,
    sub: `act-${order}`,
    kid: current.kid,
    state: 'live',
    endingBy: null,
    endingSince: NOW,
    current,
    lock: null,
    lifted: false,
    created: { min: NOW, max: NOW },
    platform: 'linux',
    label: null,
    ...fields,
  };
}

export function book(
  activations: BookActivation[],
  policy: Partial<PolicyPlan> = {},
  fields: Partial<LicenseBook> = {},
): LicenseBook {
  return {
    handle: 'L',
    id: 'lic-1',
    product: 'editor',
    state: 'active',
    limit: 3,
    limitHighest: 3,
    limitBefore: 3,
    editions: ['standard'],
    entitlements: [],
    expiresAt: null,
    policy: policyOf({ profile: 'text-3-seats', ...policy }),
    activations,
    tokens: activations.map(({ current }) => current),
    exposures: [],
    counted: [],
    answered: [],
    codes: {},
    created: activations.length,
    ...fields,
  };
}

export function books(L: LicenseBook): Books {
  return {
    licenses: { L },
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
