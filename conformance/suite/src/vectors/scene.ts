import type { Policy } from '../model/policy.js';
import { policyOf } from '../model/policy.js';
import type { Artifact } from '../oracle/artifact.js';
import { after, type Instant, parseInstant } from '../oracle/calendar.js';
import { makeDeactivation } from '../oracle/deactivation.js';
import type { KeyPair } from '../oracle/ed25519.js';
import { type Ingredients, ingredientsOf } from '../oracle/forge/ingredients.js';
import { type Machine, machineIdentity } from '../oracle/identity.js';
import { bind, type Issuer, issueReceipt, issueToken, makeIssuer } from '../oracle/issuer.js';
import type { JsonObject } from '../oracle/json.js';
import type { Kind } from '../oracle/kinds.js';
import { makeMachineCode } from '../oracle/machine-code.js';
import { formatPublicKey, keyId } from '../oracle/paserk.js';
import { type Random, seededRandom } from '../oracle/random.js';
import { START } from '../plan.js';

/** What a set of vectors is made of. The same wish gives the same bytes. */
export interface Wish {
  readonly seed: string;
  /** Generated vectors of each family that generates, beside the fixed ones. */
  readonly count: number;
  /** The vendor's key; absent: one that follows from the seed. */
  readonly key?: KeyPair;
  readonly product?: string;
  readonly policy?: Policy;
}

/** The vendor, the machine and the artifacts that vectors are about. */
export interface Scene {
  readonly wish: Wish;
  readonly random: Random;
  readonly product: string;
  readonly policy: Policy;
  readonly now: Instant;
  readonly issuer: Issuer;
  /** A key that vectors of signing may publish. */
  readonly published: Issuer;
  /** Keys of other vendors. */
  readonly strangers: readonly Issuer[];
  readonly machine: Machine;
  readonly stranger: Machine;
  readonly code: Artifact<'machine-code'>;
  readonly token: Artifact<'token'>;
  readonly deactivation: Artifact<'deactivation'>;
  readonly receipt: Artifact<'receipt'>;
  readonly good: Readonly<Record<Kind, Ingredients>>;
  /** Another good artifact of each kind. */
  readonly other: Readonly<Record<Kind, Ingredients>>;
  trust(status?: string): readonly JsonObject[];
}

const DAY = 86_400;
/** What `generation` of the good token is. */
export const GENERATION = 5;

/** The issuer key and status as `trust` has them. */
export const trusted = (publicKey: Uint8Array, status = 'active'): JsonObject => ({
  key: formatPublicKey(publicKey),
  status,
});

/** Makes the scene of a wish. */
export function sceneOf(wish: Wish): Scene {
  const random = seededRandom('vectors', wish.seed);
  const { seed } = wish;
  const policy = wish.policy ?? policyOf({ profile: 'text-3-seats' });
  const product = wish.product ?? `example-${random.subStream('product').int(90_000) + 10_000}`;
  const when = random.subStream('now');
  const now = (parseInstant(START) as Instant) + when.int(300) * DAY + when.int(DAY);
  const made = makeIssuer(seed, 'Example Vendor');
  const issuer = wish.key ? { iss: made.iss, keys: wish.key, kid: keyId(wish.key.publicKey) } : made;
  const machine = withListedFacts(machineIdentity({ seed, nonce: 0, name: 'A' }), policy);
  const make = (n: number) =>
    artifactsOf({ issuer, machine, policy, product, now }, random.subStream(`good ${n}`));
  const [good, other] = [make(0), make(1)];
  return {
    wish,
    random,
    product,
    policy,
    now,
    issuer,
    published: makeIssuer(seed, 'Example Vendor', 9),
    strangers: [1, 2, 3].map((n) => makeIssuer(seed, 'Another Vendor', n)),
    machine,
    stranger: withListedFacts(machineIdentity({ seed, nonce: 0, name: 'B' }), policy),
    ...good,
    good: ingredients(good),
    other: ingredients(other),
    trust: (status) => [trusted(issuer.keys.publicKey, status)],
  };
}

type Made = Pick<Scene, 'code' | 'token' | 'deactivation' | 'receipt'>;

const ingredients = ({ code, token, deactivation, receipt }: Made): Record<Kind, Ingredients> => ({
  'machine-code': ingredientsOf(code),
  token: ingredientsOf(token),
  deactivation: ingredientsOf(deactivation),
  receipt: ingredientsOf(receipt),
});

/** Most components of a code. */
const COMPONENTS_MAX = 16;

/** Components that only this vendor has are facts of the machine too; where these are many, nothing else is. */
function withListedFacts(machine: Machine, { binding }: Policy): Machine {
  const strange = binding.components.filter(({ name }) => machine.facts.every((fact) => fact.name !== name));
  const more = strange.map(({ name }) => ({
    name,
    value: `V${machine.random.subStream(name).int(2 ** 32)}`,
  }));
  const facts = [...machine.facts, ...more];
  if (facts.length <= COMPONENTS_MAX) return { ...machine, facts };
  return {
    ...machine,
    facts: facts.filter(({ name }) => binding.components.some((one) => one.name === name)),
  };
}

/** One of each kind, each the answer to the one before. */
function artifactsOf(
  { issuer, machine, policy, product, now }: Pick<Scene, 'issuer' | 'machine' | 'policy' | 'product' | 'now'>,
  random: Random,
): Made {
  const common = { product, issuedAt: now, random };
  const code = makeMachineCode(machine, { ...common, accepts: [issuer.kid], withLabel: true });
  const { offlineToken, lock } = policy;
  const token = issueToken(issuer, code.claims, {
    issuedAt: now + 120,
    random,
    sub: 'act-1',
    license: { id: 'lic-1', edition: 'standard', entitlements: ['export'] },
    generation: GENERATION,
    limit: 3,
    binding: bind(code.claims, policy.binding),
    ...(offlineToken !== 'perpetual' && { expiresAt: after(now + 120, offlineToken) }),
    ...(lock !== null && { unlockAt: after(now + 120, lock) }),
  });
  const deactivation = makeDeactivation(machine, { ...common, sub: 'act-1', generation: GENERATION });
  const receipt = issueReceipt(issuer, deactivation.claims, {
    issuedAt: now + 180,
    random,
    releaseClass: 'proved',
    sub: 'act-1',
  });
  return { code, token, deactivation, receipt };
}
