import { type Artifact, signArtifact } from './artifact.js';
import { formatInstant, type Instant } from './calendar.js';
import type { DeactivationClaims, Fingerprint } from './claims.js';
import type { Machine } from './identity.js';
import { fingerprintOf, randomId } from './machine-code.js';
import { formatPublicKey } from './paserk.js';
import type { Random } from './random.js';

/** What a deactivation code says beside the machine. */
export interface DeactivationOptions {
  readonly product: string;
  readonly issuedAt: Instant;
  /** Where `jti` is drawn from, if it is not given. */
  readonly random: Random;
  readonly jti?: string;
  /** In place of the digests of the machine's facts; `none` leaves the member out. */
  readonly fingerprint?: Fingerprint | 'none';
  readonly sub?: string;
  readonly generation?: number;
  readonly challenge?: string;
}

/** Makes and signs a deactivation code: the statement that the machine's key is destroyed. @spec 6.1 */
export function makeDeactivation(machine: Machine, options: DeactivationOptions): Artifact<'deactivation'> {
  const fingerprint = options.fingerprint ?? fingerprintOf(machine, options.product);
  const claims: DeactivationClaims = {
    kind: 'deactivation',
    ver: 1,
    jti: options.jti ?? randomId(options.random),
    iat: formatInstant(options.issuedAt),
    aud: options.product,
    machine: { key: formatPublicKey(machine.keys.publicKey), ...(fingerprint !== 'none' && { fingerprint }) },
    ...(options.sub !== undefined && { sub: options.sub }),
    ...(options.generation !== undefined && { generation: options.generation }),
    ...(options.challenge !== undefined && { challenge: options.challenge }),
  };
  return signArtifact('deactivation', claims, machine.keys);
}
