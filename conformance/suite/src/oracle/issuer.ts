import { type Artifact, signArtifact } from './artifact.js';
import { formatInstant, type Instant } from './calendar.js';
import type {
  DeactivationClaims,
  MachineCodeClaims,
  ReceiptClaims,
  ReleaseClass,
  TokenClaims,
} from './claims.js';
import { type KeyPair, keyPairFromSeed } from './ed25519.js';
import { randomId } from './machine-code.js';
import type { Binding, BoundComponent } from './match.js';
import { keyId, parsePublicKey } from './paserk.js';
import { type Random, seededRandom } from './random.js';

/** `iat` minus `nbf` in a token, in seconds. @spec 5 */
export const NBF_BEFORE_IAT = 86_400;

/** A vendor's signing key. */
export interface Issuer {
  readonly iss: string;
  readonly keys: KeyPair;
  readonly kid: string;
}

/** Derives an issuer key: the n-th of a vendor. */
export function makeIssuer(seed: string | number | bigint, iss: string, n = 0): Issuer {
  const keys = keyPairFromSeed(seededRandom('issuer', seed).subStream(iss).subStream(String(n)).bytes(32));
  return { iss, keys, kid: keyId(keys.publicKey) };
}

/** What the issuer decides about a token; the rest follows from the code that it answers. */
export interface TokenOptions {
  readonly issuedAt: Instant;
  /** Where `jti` is drawn from, if it is not given. */
  readonly random: Random;
  readonly jti?: string;
  readonly expiresAt?: Instant;
  readonly sub: string;
  readonly license: TokenClaims['license'];
  readonly generation: number;
  readonly limit: number;
  readonly mode?: 'offline' | 'online';
  readonly unlockAt?: Instant;
  readonly binding: Binding;
}

/** Signs a token that answers a machine code. @spec 5 */
export function issueToken(
  issuer: Issuer,
  code: MachineCodeClaims,
  options: TokenOptions,
): Artifact<'token'> {
  const claims: TokenClaims = {
    kind: 'token',
    ver: 1,
    iss: issuer.iss,
    jti: options.jti ?? randomId(options.random),
    iat: formatInstant(options.issuedAt),
    nbf: formatInstant(options.issuedAt - NBF_BEFORE_IAT),
    ...(options.expiresAt !== undefined && { exp: formatInstant(options.expiresAt) }),
    aud: code.aud,
    sub: options.sub,
    req: code.jti,
    cnf: { kid: keyIdOf(code.machine.key) },
    license: options.license,
    seat: {
      generation: options.generation,
      limit: options.limit,
      mode: options.mode ?? (code.challenge === undefined ? 'offline' : 'online'),
      ...(options.unlockAt !== undefined && { unlockAt: formatInstant(options.unlockAt) }),
    },
    binding: options.binding,
  };
  return signArtifact('token', claims, issuer.keys);
}

/** What the issuer decides about a receipt. */
export interface ReceiptOptions {
  readonly issuedAt: Instant;
  /** Where `jti` is drawn from, if it is not given. */
  readonly random: Random;
  readonly jti?: string;
  readonly releaseClass: ReleaseClass;
  readonly sub?: string;
}

/** Signs a receipt that answers a deactivation. @spec 6.3 */
export function issueReceipt(
  issuer: Issuer,
  deactivation: DeactivationClaims,
  options: ReceiptOptions,
): Artifact<'receipt'> {
  const claims: ReceiptClaims = {
    kind: 'receipt',
    ver: 1,
    iss: issuer.iss,
    jti: options.jti ?? randomId(options.random),
    iat: formatInstant(options.issuedAt),
    aud: deactivation.aud,
    ...(options.sub !== undefined && { sub: options.sub }),
    kid: keyIdOf(deactivation.machine.key),
    releaseClass: options.releaseClass,
    req: deactivation.jti,
  };
  return signArtifact('receipt', claims, issuer.keys);
}

/** The components that a policy binds a license to. */
export interface BindingPolicy {
  readonly components: readonly Pick<BoundComponent, 'name' | 'class' | 'weight'>[];
  readonly quorum: number;
}

/** The binding of a new baseline: what the policy lists and the code carries, in the policy's order. @spec 5.1 (TOK-7) */
export function bind(code: MachineCodeClaims, policy: BindingPolicy): Binding {
  const { scheme, components } = code.machine.fingerprint;
  const bound = policy.components.flatMap((listed) => {
    const read = components.find(({ name }) => name === listed.name);
    return read
      ? [{ name: listed.name, class: listed.class, digest: read.digest, weight: listed.weight }]
      : [];
  });
  return { scheme, components: bound, quorum: policy.quorum };
}

function keyIdOf(publicKeyText: string): string {
  const publicKey = parsePublicKey(publicKeyText);
  if (!publicKey) throw new TypeError('not a k4.public text');
  return keyId(publicKey);
}
