import { policyOf } from '../model/policy.js';
import type { Artifact } from '../oracle/artifact.js';
import { type Instant, parseInstant } from '../oracle/calendar.js';
import type { DeactivationClaims, MachineCodeClaims } from '../oracle/claims.js';
import {
  bind,
  type Issuer,
  issueReceipt,
  issueToken,
  makeIssuer,
  type ReceiptOptions,
  type TokenOptions,
} from '../oracle/issuer.js';
import type { JsonObject } from '../oracle/json.js';
import { formatPublicKey } from '../oracle/paserk.js';
import type { Random } from '../oracle/random.js';
import { type BindingPolicy, START } from '../plan.js';
import { goodArtifact } from '../schema-check.js';
import { text } from '../server/plans.js';

/** The instant at which a client's case begins, if it says nothing else. */
export const NOW: Instant = parseInstant(START) as Instant;
/** The product of client cases. */
export const PRODUCT = 'example-editor';

export type KeyStatus = 'active' | 'retired' | 'revoked';

/** What a case may decide about a token; the rest follows from the code, or is the plain case. */
export type TokenWish = Partial<Omit<TokenOptions, 'random'>> & {
  /** In place of the binding of `text-3-seats`. */
  readonly policy?: BindingPolicy;
};

/** What a case may decide about a receipt. */
export type ReceiptWish = Partial<Omit<ReceiptOptions, 'random'>>;

/** A vendor without a server: signs whatever a case asks for. */
export interface Vendor {
  readonly issuer: Issuer;
  /** The vendor's key as `trust` of a driver's call, by default active. */
  trust(status?: KeyStatus): JsonObject[];
  token(code: MachineCodeClaims, wish?: TokenWish): Artifact<'token'>;
  receipt(deactivation: DeactivationClaims, wish?: ReceiptWish): Artifact<'receipt'>;
}

/** An issuer key as `trust` of a driver's call has it. */
export function trusted(publicKey: Uint8Array, status: KeyStatus = 'active'): JsonObject {
  return { key: formatPublicKey(publicKey), status };
}

/** The vendor of a case, where that says no other name. */
const NAME = 'Example Vendor';

/** The n-th vendor of a case. */
export function makeVendor(random: Random, seed: bigint, n = 0, name = NAME): Vendor {
  const issuer = makeIssuer(seed, name, n);
  const ids = random.subStream(`vendor ${n}`);
  return {
    issuer,
    trust: (status) => [trusted(issuer.keys.publicKey, status)],
    token: (code, { policy = policyOf(text().policy).binding, ...wish } = {}) =>
      goodArtifact(
        issueToken(issuer, code, {
          issuedAt: NOW,
          random: ids,
          sub: 'act-1',
          license: { id: 'lic-1', edition: 'standard', entitlements: ['export'] },
          generation: 1,
          limit: 3,
          binding: bind(code, policy),
          ...wish,
        }),
      ),
    receipt: (deactivation, wish = {}) =>
      goodArtifact(
        issueReceipt(issuer, deactivation, { issuedAt: NOW, random: ids, releaseClass: 'proved', ...wish }),
      ),
  };
}
