import { registry } from '@offline-activation/spec';
import { toHex, utf8 } from '../oracle/bytes.js';
import { after, formatInstant, parseInstant } from '../oracle/calendar.js';
import { keyPairFromSeed } from '../oracle/ed25519.js';
import { makeLicenseKey } from '../oracle/license-key.js';
import { formatSecretKey } from '../oracle/paserk.js';
import { type Random, seededRandom } from '../oracle/random.js';
import { sha256 } from '../oracle/sha2.js';
import { HarnessError } from '../outcome.js';
import {
  EDITIONS,
  type H,
  type LicensePlan,
  type LicenseState,
  type PolicyPlan,
  START,
  type WorldPlan,
} from '../plan.js';
import type { KnownLicense } from '../target.js';

/** A license as the control interface takes it. @spec 13.2 */
export interface LicenseSeed {
  readonly id: string;
  readonly key: string;
  readonly email: string;
  readonly product: string;
  readonly state: LicenseState;
  readonly editions: readonly string[];
  readonly limit: number;
  readonly expiresAt?: string;
  readonly entitlements?: readonly string[];
  readonly policy: PolicyPlan;
}

export type KeyStatus = 'active' | 'retired' | 'revoked';
export interface IssuerKeySeed {
  readonly secret: string;
  readonly status: KeyStatus;
}

/** A world as the control interface takes it. @spec 13.2 */
export interface WorldSeed {
  readonly now: string;
  readonly products: readonly { id: string; name: string; editions: readonly string[] }[];
  readonly issuerKeys?: readonly IssuerKeySeed[];
  readonly rateLimits: boolean;
  readonly licenses: readonly LicenseSeed[];
}

/** What turns the handles of a plan into ids, keys and addresses. Of seed and nonce alone. */
export interface Identities {
  readonly seed: bigint;
  readonly nonce: string;
}

export const PRODUCTS = [
  { id: 'example-editor', name: 'Example Editor' },
  { id: 'example-viewer', name: 'Example Viewer' },
  { id: 'example-studio', name: 'Example Studio' },
] as const;

const OWNERS = ['a.lovelace', 'g.hopper', 'k.johnson', 'h.lamarr', 's.kovalevskaya', 'e.noether'] as const;

/** The control seed of a plan's world. The number of issuer keys is the plan's, one otherwise. */
export function realise(plan: WorldPlan, identities: Identities): WorldSeed {
  const licenses = Object.keys(plan.licenses).map((handle) => realiseLicense(plan, handle, identities));
  const editions = new Set([...EDITIONS, ...licenses.flatMap((license) => license.editions)]);
  return {
    now: plan.now ?? START,
    products: PRODUCTS.map((product) => ({ ...product, editions: [...editions] })),
    issuerKeys: realiseKeys(plan.issuerKeys ?? ['active'], identities),
    rateLimits: plan.rateLimits ?? false,
    licenses,
  };
}

/** A license of a plan; `changed` replaces its terms, while id, key and e-mail stay. */
export function realiseLicense(
  plan: WorldPlan,
  handle: H,
  identities: Identities,
  changed?: LicensePlan,
): LicenseSeed {
  const first = plan.licenses[handle];
  if (!first) throw new HarnessError(`the world has no license ${handle}`);
  const license = changed ?? first;
  const start = parseInstant(plan.now ?? START);
  if (start === undefined) throw new HarnessError(`${plan.now} is no instant`);
  const random = seededRandom('license', identities.seed).subStream(identities.nonce).subStream(handle);
  return {
    id: `lic-${Object.keys(plan.licenses).indexOf(handle) + 1}`,
    key: licenseKey(first.policy, random),
    email: emailOf(plan, handle, identities),
    product: productOf(license.product ?? 0).id,
    state: license.state ?? 'active',
    editions: license.editions ?? EDITIONS,
    limit: license.limit ?? seatLimit(license.policy),
    ...(license.expiresIn !== undefined && { expiresAt: formatInstant(after(start, license.expiresIn)) }),
    ...(license.entitlements && { entitlements: license.entitlements }),
    policy: license.policy,
  };
}

/**
 * Issuer keys with these statuses, newest first.
 *
 * A key's secret depends on how many are older than it, so that a longer list adds new keys at the front; and on the
 * nonce alone beside that: a new key for each world would cost more than all that is signed with it.
 */
export function realiseKeys(
  statuses: readonly KeyStatus[],
  { nonce }: Pick<Identities, 'nonce'>,
): IssuerKeySeed[] {
  return statuses.map((status, index) => {
    const older = statuses.length - 1 - index;
    const random = seededRandom('issuer-key', 0n).subStream(nonce).subStream(String(older));
    return { secret: formatSecretKey(keyPairFromSeed(random.bytes(32))), status };
  });
}

/** What a customer knows of a license. */
export function knownLicense(seed: LicenseSeed, plan: LicensePlan): KnownLicense {
  const { id, key, email, product, expiresAt } = seed;
  return { id, key, email, product, plan, ...(expiresAt !== undefined && { expiresAt }) };
}

/** The seats that a profile gives where the plan says nothing. */
export function seatLimit({ profile }: PolicyPlan): number {
  const row = registry('profiles').profiles[profile];
  if (!row) throw new HarnessError(`there is no profile ${profile}`);
  return row.seatLimit;
}

function licenseKey(policy: PolicyPlan, random: Random): string {
  if (policy.keyFormat !== 'opaque') return makeLicenseKey(random);
  // Mixed letter case and signs: an opaque key is compared as it is.
  return `Serial/${toHex(random.bytes(6)).toUpperCase()}-${toHex(random.bytes(3))}`;
}

function emailOf(plan: WorldPlan, handle: H, { seed, nonce }: Identities): string {
  const owners = [
    ...new Set(Object.entries(plan.licenses).map(([name, { owner }]) => owner ?? `of ${name}`)),
  ];
  const owner = plan.licenses[handle]?.owner ?? `of ${handle}`;
  const index = owners.indexOf(owner);
  const tag = toHex(sha256(utf8(`${seed}/${nonce}/${owner}`)).slice(0, 4));
  return `${OWNERS[index % OWNERS.length]}+${tag}@example.com`;
}

function productOf(index: number): (typeof PRODUCTS)[number] {
  const product = PRODUCTS[index];
  if (!product) throw new HarnessError(`a world has ${PRODUCTS.length} products`);
  return product;
}
